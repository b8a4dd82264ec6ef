import {
  findProfiles,
  findWarmProfiles,
  keptUnder,
  type memoryCap,
  type Profile,
  type ProfilePack,
} from "@basketwise/core";
import type { Degraded } from "./degraded.ts";
import type { GraphStorage } from "./graph-storage.ts";
import { type ProfileHead, type ProfileTrouble, profileDegraded } from "./profile-head.ts";
import type { ReadEach } from "./shared-reads.ts";
import type { Visit } from "./visit.ts";
import { waitedRead } from "./waited-read.ts";

/** The profiles of those who have one, and why it is not all of them, if it isn't. */
export interface FoundFor {
  /** By pseudonym. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly degraded?: Degraded;
}

/** The published profiles as an isolate knows them. */
export interface ProfileStore {
  /** The profiles of some customers; no promise where their packs are in memory. */
  profiles(
    head: ProfileHead | ProfileTrouble,
    pseudonyms: readonly string[],
    visit: Visit,
  ): FoundFor | Promise<FoundFor>;
  /** Never looks a customer up again; other isolates learn it from the storage. */
  forget(pseudonym: string): void;
}

/** What {@link profileStore} works with. */
export interface ProfileStoreOptions {
  readonly storage: GraphStorage;
  readonly readEach: ReadEach;
  /** The cap of the isolate's memory, which the graph's packs are under too. */
  readonly cap: ReturnType<typeof memoryCap>;
  readonly warn: (message: string) => void;
}

/** The profiles of a storage, waited for no longer than a visit's budget allows. */
export function profileStore({ storage, readEach, cap, warn }: ProfileStoreOptions): ProfileStore {
  const cache = keptUnder<ProfilePack>(cap);
  const forgotten = new Set<string>();
  return {
    forget: (pseudonym) => void forgotten.add(pseudonym),
    profiles(head, pseudonyms, visit) {
      if ("problem" in head) return { profiles: new Map(), degraded: head.degraded };
      const { pointer, erased, pages } = head;
      const wanted = pseudonyms.filter((one) => !erased.has(one) && !forgotten.has(one));
      const options = { pointer, wanted, cache, pages };
      return findWarmProfiles(options) ?? findCold(options, visit);
    },
  };

  async function findCold(
    options: Omit<Parameters<typeof findProfiles>[0], "read">,
    visit: Visit,
  ): Promise<FoundFor> {
    const most = Math.floor(storage.mostCharacters / Math.max(1, options.pointer.largest));
    const again: Parameters<typeof waitedRead>[0]["again"] = (read) => findProfiles({ ...options, read });
    const waited = waitedRead({ readEach, most, warn, again }, visit);
    const { profiles, problems } = await findProfiles({ ...options, read: waited.read });
    const late = waited.degraded();
    if (late) return { profiles, degraded: late };
    for (const { message } of problems) warn(message);
    const [first] = problems;
    return first ? { profiles, degraded: profileDegraded(first.code) } : { profiles };
  }
}
