import { isEvidence } from "../../graph/evidence.ts";
import type { Reason } from "../../model/response.ts";
import type { Situation } from "../../situation/situation.ts";
import type { Tie } from "../shape.ts";

/** The ties of every basket item, gathered by the product at their other end. */
export function basketTies({ basket, graph }: Situation): Map<string, Tie[]> {
  const gathered = new Map<string, Tie[]>();
  for (const { listing: of } of basket) {
    const ties = graph.ties(of.product.id);
    for (let i = 0; i < ties.listings.length; i++) {
      const to = ties.listings[i];
      if (!to) continue;
      const tie: Tie = { of, to, together: ties.together[i] ?? 0, weight: ties.weights[i] ?? 0 };
      const known = gathered.get(to.product.id);
      if (known) known.push(tie);
      else gathered.set(to.product.id, [tie]);
    }
  }
  return gathered;
}

/** Whether a tie was seen often enough, and more often than chance. */
export function isStrong(tie: Tie, { graph, policy }: Situation): boolean {
  return isEvidence(
    tie.together,
    tie.of.baskets,
    tie.to.baskets,
    graph.facts.baskets,
    policy.evidence.minBaskets,
  );
}

/** The chance that a product is taken by at least one of its ties. */
export function chanceOf(ties: readonly Tie[]): number {
  let none = 1;
  for (const tie of ties) none *= 1 - tie.weight;
  return 1 - none;
}

/** What the strongest tie that is evidence says, if one is. */
export function boughtTogether(ties: readonly Tie[], situation: Situation): Reason[] {
  const strong = ties.filter((tie) => isStrong(tie, situation));
  const best = strong.reduce<Tie | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
  if (!best) return [];
  const { of, to, together } = best;
  const evidence = {
    baskets: together,
    confidence: together / of.baskets,
    lift: (together * situation.graph.facts.baskets) / (of.baskets * to.baskets),
    productId: of.product.id,
    title: of.product.title,
  };
  return [{ code: "bought_together", evidence }];
}
