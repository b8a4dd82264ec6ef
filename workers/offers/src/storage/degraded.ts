import type { DegradedByPack } from "@basketwise/core";

/** Why an answer says less than it could. */
export type Degraded =
  | DegradedByPack
  | DegradedByProfile
  | "timeout"
  | "unavailable"
  | "no-graph"
  | "policy-damaged";

/** What an answer calls it that a profile could not be read: it rests on what the request itself says. */
type DegradedByProfile = "profile-missing" | "profile-damaged" | "profile-other-format";
