import { toMinor } from "../model/money.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";

/** What a candidate is worth to the merchant if it is taken, by the objective of the policy. */
export function worthOf(candidate: Candidate, situation: Situation): number {
  return VALUES[situation.policy.objective](candidate, situation);
}

const VALUES = {
  conversion: () => 1,
  revenue: ({ added }: Candidate) => added,
  margin,
} as const satisfies Record<
  Situation["policy"]["objective"],
  (candidate: Candidate, situation: Situation) => number
>;

/** What is added to the bill less what it costs; a product without a cost counts with the catalog's median margin rate. */
function margin(candidate: Candidate, { graph, decimals }: Situation): number {
  const { listing, added } = candidate;
  const { cost } = listing.product;
  const rate =
    cost === undefined ? (graph.facts.marginRate ?? 1) : marginRate(toMinor(cost, decimals), listing.price);
  return added * rate;
}

function marginRate(cost: number, price: number): number {
  return price > 0 ? (price - cost) / price : 0;
}
