import type { WholeGraph } from "@basketwise/core";

/** A product's neighbours as a team without an engine would keep them. */
interface Neighbours {
  readonly ids: readonly string[];
  readonly weights: Float32Array;
}

/**
 * The plain look-up: for each product of the cart its neighbours out of a Map, their weights summed by id, what is in the
 * cart left out, the three best. It knows no rule, no price and no reason.
 */
export function plainLookUp(graph: WholeGraph): (cart: readonly string[]) => string[] {
  const neighbours = new Map<string, Neighbours>();
  for (const id of graph.productIds) {
    const { listings, weights } = graph.ties(id);
    const ids = listings.map(({ product }) => product.id);
    neighbours.set(id, { ids, weights: Float32Array.from(weights) });
  }
  return (cart) => {
    const sums = new Map<string, number>();
    for (const id of cart) {
      const { ids = [], weights = [] } = neighbours.get(id) ?? {};
      for (const [place, other] of ids.entries()) {
        sums.set(other, (sums.get(other) ?? 0) + (weights[place] ?? 0));
      }
    }
    for (const id of cart) sums.delete(id);
    const ranked = [...sums].sort(([a, mine], [b, other]) => other - mine || (a < b ? -1 : 1));
    return ranked.slice(0, 3).map(([id]) => id);
  };
}
