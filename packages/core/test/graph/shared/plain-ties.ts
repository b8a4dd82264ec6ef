import type { Measure } from "../../../src/graph/measures/shape.ts";

/** A neighbour as the oracle tells it. */
export interface PlainTie {
  readonly id: string;
  readonly together: number;
  readonly weight: number;
}

/** The neighbours of a product by a double loop over the baskets: slow and obvious. */
export function plainTies(
  baskets: readonly (readonly string[])[],
  product: string,
  measure: Measure,
  keep: number,
): PlainTie[] {
  const sets = baskets.map((basket) => new Set(basket)).filter(({ size }) => size > 0);
  const holding = (...ids: string[]) => sets.filter((set) => ids.every((id) => set.has(id))).length;
  return [...new Set(baskets.flat())]
    .filter((id) => id !== product && holding(product, id) > 0)
    .map((id) => {
      const together = holding(product, id);
      const weight = measure.weigh(together, holding(product), holding(id), sets.length);
      return { id, together, weight: Math.fround(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, keep);
}
