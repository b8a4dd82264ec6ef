import type { Pointer } from "../graph/packs/format.ts";

/** The version of the bytes. A reader refuses any other. */
export const PROFILE_FORMAT = 1;

/** The mutable key of the pointer to the profiles. */
export const PROFILES_KEY = "profiles";

/** The mutable key of who asked to be forgotten: a JSON list of pseudonyms. */
export const ERASED_KEY = "erased";

/** What the keys of the packs of profiles begin with. */
export const PROFILE_PACK_PREFIX = "profile-pack:";

/** What the keys of pages of their hashes begin with. */
export const PROFILE_PAGE_PREFIX = "profile-page:";

/** The small document that says which packs are the profiles. */
export interface ProfilePointer extends Pick<Pointer, "format" | "shards" | "largest" | "hashes" | "sum"> {
  /** Customers whose profile was published. */
  readonly customers: number;
}

/** The key of a pack of profiles. */
export function profilePackKey(hash: string): string {
  return `${PROFILE_PACK_PREFIX}${hash}`;
}

/** The key of a page of their hashes. */
export function profilePageKey(hash: string): string {
  return `${PROFILE_PAGE_PREFIX}${hash}`;
}
