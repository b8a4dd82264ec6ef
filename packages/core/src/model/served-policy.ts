import type { PolicyInput } from "./policy.ts";

/** A version of the policy that can be put back. */
export interface PolicyVersion {
  readonly version: string;
  /** When it came, ISO 8601 UTC; absent where the store does not know. */
  readonly at?: string;
}

/** A policy as the edge has it. */
export interface ServedPolicy {
  readonly version: string;
  readonly policy: PolicyInput;
  /** Every version that can be put back, the latest first. */
  readonly versions: readonly PolicyVersion[];
}
