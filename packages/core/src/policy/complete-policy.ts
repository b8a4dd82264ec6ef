import type { PlacementPolicy, Policy, PolicyInput } from "../model/policy.ts";
import { placement } from "./default-placements.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";

/**
 * A whole policy from what the merchant gave: what is left out is filled in, field by field and placement by placement,
 * from the defaults or from another whole policy.
 */
export function completePolicy(input: PolicyInput = {}, base: Policy = DEFAULT_POLICY): Policy {
  const d = base;
  return {
    ...d,
    ...input,
    placements: completePlacements(input.placements ?? {}, base.placements),
    law: { ...d.law, ...input.law },
    anchor: { ...d.anchor, ...input.anchor },
    upgrade: { ...d.upgrade, ...input.upgrade },
    evidence: { ...d.evidence, ...input.evidence },
    bundle: { ...d.bundle, ...input.bundle },
    secondItem: { ...d.secondItem, ...input.secondItem },
    impulse: { ...d.impulse, ...input.impulse },
    compatibility: { ...d.compatibility, ...input.compatibility },
    margin: { ...d.margin, ...input.margin },
    audiences: {
      "serial-returner": { ...d.audiences["serial-returner"], ...input.audiences?.["serial-returner"] },
      "support-heavy": { ...d.audiences["support-heavy"], ...input.audiences?.["support-heavy"] },
      "discount-seeker": { ...d.audiences["discount-seeker"], ...input.audiences?.["discount-seeker"] },
      "fixed-budget": { ...d.audiences["fixed-budget"], ...input.audiences?.["fixed-budget"] },
    },
    lifecycle: { ...d.lifecycle, ...input.lifecycle },
    fatigue: { ...d.fatigue, ...input.fatigue },
    dismissed: { ...d.dismissed, ...input.dismissed },
    explore: { ...d.explore, ...input.explore },
    retention: { ...d.retention, ...input.retention },
  };
}

function completePlacements(
  given: NonNullable<PolicyInput["placements"]>,
  base: Policy["placements"],
): Record<string, PlacementPolicy> {
  const placements: Record<string, PlacementPolicy> = { ...base };
  for (const [name, own] of Object.entries(given)) {
    placements[name] = { ...(placements[name] ?? placement()), ...own };
  }
  return placements;
}
