import type { Policy, PolicyInput } from "../model/policy.ts";
import { completed } from "./completed.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { placement } from "./placement.ts";

/**
 * A whole policy from what the merchant gave: what is left out is filled in, field by field and placement by placement,
 * from the defaults or from another whole policy.
 */
export function completePolicy(input: PolicyInput = {}, base: Policy = DEFAULT_POLICY): Policy {
  const own = Object.keys(input.placements ?? {}).map((name) => [name, placement()]);
  const placements = { ...Object.fromEntries(own), ...base.placements };
  return completed({ ...base, placements }, input) as unknown as Policy;
}
