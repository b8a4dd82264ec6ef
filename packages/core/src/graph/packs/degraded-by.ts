import type { PackProblem } from "./format.ts";

/** What an answer calls it that a pack could not be read. */
export type DegradedByPack = "pack-missing" | "pack-damaged" | "pack-newer";

/** Why an answer rests on less than it could; undefined where all could be read. */
export function degradedBy([first]: readonly PackProblem[]): DegradedByPack | undefined {
  return first && `pack-${first.code === "truncated" ? "damaged" : first.code}`;
}
