import type { PackErrorCode, PackProblem } from "@basketwise/core";

/** The word for each thing that can be wrong with a pack, the same as the worker says. */
const DEGRADED_BY = {
  missing: "pack-missing",
  truncated: "pack-damaged",
  damaged: "pack-damaged",
  newer: "pack-newer",
} as const satisfies Record<PackErrorCode, string>;

/** Why an answer rests on less than it could; nothing where all could be read. */
export function degradedBy([first]: readonly PackProblem[]): { readonly degraded?: string } {
  return first ? { degraded: DEGRADED_BY[first.code] } : {};
}
