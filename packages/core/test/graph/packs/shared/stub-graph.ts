import { NO_TIES, NOT_CHOSEN, type Ties } from "../../../../src/graph/graph.ts";
import { toListing } from "../../../../src/graph/listing.ts";
import type { WholeGraph } from "../../../../src/graph/whole-graph.ts";

/** A graph of so many made-up products, each bought and looked at with the next three. */
export function stubGraph(size: number): WholeGraph {
  const listings = Array.from({ length: size }, (_, i) =>
    toListing({ id: `p${i}`, title: `P ${i}`, price: 1 + (i % 90) }, i % 50, i % 9, 2, i % 7),
  );
  const places = new Map(listings.map(({ product }, i) => [product.id, i]));
  const ties = (id: string): Ties => {
    const place = places.get(id) ?? 0;
    const near = [1, 2, 3].map((step) => listings[(place + step) % size]).filter((one) => one !== undefined);
    const together = near.map((_, i) => 9 - i);
    const weights = near.map((_, i) => 0.3 - i / 10);
    const [hashes, prices] = [near.map(({ hash }) => hash), near.map(({ price }) => price)];
    return { listings: near, hashes, prices, together, weights };
  };
  return {
    facts: {
      version: "unpublished",
      currency: "EUR",
      baskets: 1000,
      customers: 100,
      sessions: 2000,
      products: size,
      pairs: 3 * size,
      measure: "confidence",
    },
    productIds: listings.map(({ product }) => product.id),
    scopes: ["all"],
    segments: [],
    listing: (id) => listings[places.get(id) ?? -1],
    ties,
    later: () => NO_TIES,
    considered: ties,
    related: () => [],
    popular: () => listings.slice(0, 3).map((listing) => ({ listing, orders: listing.baskets })),
    chosenBy: () => NOT_CHOSEN,
  };
}
