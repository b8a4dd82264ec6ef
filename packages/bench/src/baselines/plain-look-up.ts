import type { WholeGraph } from "@basketwise/core";

/** A product's neighbours as a team without an engine would keep them. */
interface Neighbour {
  readonly id: string;
  readonly weight: number;
}

/**
 * The plain look-up: for each product of the cart its neighbours out of a Map, their weights summed by id, what is in the
 * cart left out, the three best. It knows no rule, no price and no reason.
 */
export function plainLookUp(graph: WholeGraph): (cart: readonly string[]) => string[] {
  const neighbours = new Map<string, Neighbour[]>();
  for (const id of graph.productIds) {
    const { listings, weights } = graph.ties(id);
    neighbours.set(
      id,
      listings.map(({ product }, place) => ({ id: product.id, weight: weights[place] ?? 0 })),
    );
  }
  return (cart) => {
    const sums = new Map<string, number>();
    for (const id of cart) {
      for (const { id: other, weight } of neighbours.get(id) ?? [])
        sums.set(other, (sums.get(other) ?? 0) + weight);
    }
    for (const id of cart) sums.delete(id);
    const ranked = [...sums].sort(([a, mine], [b, other]) => other - mine || (a < b ? -1 : 1));
    return ranked.slice(0, 3).map(([id]) => id);
  };
}
