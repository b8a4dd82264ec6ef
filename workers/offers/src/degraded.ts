import type { PackErrorCode } from "@basketwise/core";

/** Why an answer says less than it could. */
export type Degraded =
  | "timeout"
  | "unavailable"
  | "no-graph"
  | "pack-missing"
  | "pack-damaged"
  | "pack-newer"
  | "policy-damaged";

/** The word for each thing that can be wrong with stored bytes. */
export const DEGRADED_BY = {
  missing: "pack-missing",
  truncated: "pack-damaged",
  damaged: "pack-damaged",
  newer: "pack-newer",
} as const satisfies Record<PackErrorCode, Degraded>;
