import type { Policy, PolicyInput } from "../model/policy.ts";
import { completed } from "./completed.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { placement } from "./placement.ts";

/**
 * A whole policy from what the merchant gave: what is left out is filled in, field by field and placement by placement,
 * from the defaults or from another whole policy.
 */
export function completePolicy(input: PolicyInput = {}, base: Policy = DEFAULT_POLICY): Policy {
  const own = Object.keys(input.placements ?? {}).filter((name) => !Object.hasOwn(base.placements, name));
  const added = Object.fromEntries(own.map((name) => [name, placement()]));
  const placements = { ...base.placements, ...added };
  return completed({ ...base, placements }, input) as unknown as Policy;
}
