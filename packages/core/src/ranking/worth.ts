import type { Listing } from "../graph/graph.ts";
import type { Money } from "../model/money.ts";
import type { Situation } from "../situation/situation.ts";

/** What something is worth to the merchant if it is taken and adds so much to the bill, by the objective of the policy. */
export function worthOf(listing: Listing, added: Money, situation: Situation): number {
  return VALUES[situation.policy.objective](listing, added, situation);
}

const VALUES = {
  conversion: () => 1,
  revenue: (_listing: Listing, added: Money) => added,
  margin,
} as const satisfies Record<
  Situation["policy"]["objective"],
  (listing: Listing, added: Money, situation: Situation) => number
>;

/** What is added to the bill less what it costs; a product without a cost counts with the catalog's median margin rate. */
function margin({ marginRate }: Listing, added: Money, { graph }: Situation): number {
  return added * (Number.isNaN(marginRate) ? (graph.facts.marginRate ?? 1) : marginRate);
}
