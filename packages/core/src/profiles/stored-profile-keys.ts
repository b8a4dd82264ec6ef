import { HASH_LENGTH, hashAt, isPaged } from "../graph/packs/format.ts";
import { type ProfilePointer, profilePackKey, profilePageKey } from "./format.ts";

/** The keys that a pointer names itself: its packs, or of many packs the pages that name them. */
export function keysIn(pointer: ProfilePointer): string[] {
  const keyOf = isPaged(pointer) ? profilePageKey : profilePackKey;
  return hashesIn(pointer.hashes).map(keyOf);
}

/** The keys of the packs that a page names. */
export function keysInPage(page: string): string[] {
  return hashesIn(page).map(profilePackKey);
}

function hashesIn(run: string): string[] {
  return Array.from({ length: Math.floor(run.length / HASH_LENGTH) }, (_, place) => hashAt(run, place));
}
