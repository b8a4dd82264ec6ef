import type { DegradedByPack } from "@basketwise/core";

/** Why an answer says less than it could. */
export type Degraded = DegradedByPack | "timeout" | "unavailable" | "no-graph" | "policy-damaged";
