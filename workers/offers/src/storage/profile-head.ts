import {
  ERASED_KEY,
  type PackErrorCode,
  type ProfilePointer,
  readErased,
  readProfilePointer,
} from "@basketwise/core";
import type { Degraded } from "./degraded.ts";
import type { HeadTexts } from "./graph-storage.ts";

/** The published profiles and who must not be looked up in them any more. A request keeps to the one it began with. */
export interface ProfileHead {
  readonly pointer: ProfilePointer;
  readonly erased: ReadonlySet<string>;
  /** Pages of hashes that have been read; only very many profiles have them. */
  readonly pages: Map<string, string>;
}

/** Why profiles that were published can't be looked up, and one sentence for a human. */
export interface ProfileTrouble {
  readonly degraded: Degraded;
  readonly problem: string;
}

const WORDS: Readonly<Record<PackErrorCode, Degraded>> = {
  missing: "profile-missing",
  truncated: "profile-damaged",
  damaged: "profile-damaged",
  newer: "profile-other-format",
};

/** What an answer calls it that a profile could not be read. */
export function profileDegraded(code: PackErrorCode): Degraded {
  return WORDS[code];
}

/**
 * Makes the head of the profiles of the stored texts; undefined where none were published. Where it can't be read who was
 * erased, nobody is looked up.
 */
export function readProfileHead({ profiles, erased }: HeadTexts): ProfileHead | ProfileTrouble | undefined {
  if (profiles === null || profiles === undefined) return undefined;
  const pointer = readProfilePointer(profiles);
  if (!pointer.ok) {
    return { degraded: profileDegraded(pointer.problem.code), problem: pointer.problem.message };
  }
  const gone = readErased(erased ?? null);
  if (!gone) return { degraded: "profile-damaged", problem: `${ERASED_KEY}: is not a list of pseudonyms` };
  return { pointer: pointer.value, erased: gone, pages: new Map() };
}
