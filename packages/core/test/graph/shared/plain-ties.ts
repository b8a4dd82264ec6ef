import type { Measure } from "../../../src/graph/measures/shape.ts";

/** A neighbour as the oracle tells it. */
export interface PlainTie {
  readonly id: string;
  readonly together: number;
  readonly weight: number;
}

/** The neighbours of a product by a double loop over the baskets, each of which may count for a share: slow and obvious. */
export function plainTies(
  baskets: readonly (readonly string[])[],
  product: string,
  measure: Measure,
  keep: number,
  shares: readonly number[] = baskets.map(() => 1),
): PlainTie[] {
  const sets = baskets.map((basket) => new Set(basket));
  const filled = sets.filter(({ size }) => size > 0).length;
  const having = (ids: string[]) => shares.filter((_, basket) => ids.every((id) => sets[basket]?.has(id)));
  const holding = (...ids: string[]) => having(ids).length;
  const shared = (...ids: string[]) => having(ids).reduce((sum, share) => sum + share, 0);
  return [...new Set(baskets.flat())]
    .filter((id) => id !== product && holding(product, id) > 0)
    .map((id) => {
      const together = holding(product, id);
      const weight = measure.weigh(shared(product, id), holding(product), holding(id), filled);
      return { id, together, weight: Math.fround(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, keep);
}
