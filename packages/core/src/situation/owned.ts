import type { Graph } from "../graph/graph.ts";
import { kept } from "../model/order.ts";
import { isBoughtAgain } from "../model/product.ts";
import type { OfferRequest } from "../model/request.ts";
import type { Possession } from "./situation.ts";

/** What the customer kept of earlier orders, by product. */
export function findPossessions(request: OfferRequest, graph: Graph): Possession[] {
  const orders = new Map<string, Set<string>>();
  for (const order of request.customer?.orders ?? []) {
    for (const line of order.lines) {
      if (kept(line) <= 0) continue;
      const holding = orders.get(line.productId);
      if (holding) holding.add(order.orderId);
      else orders.set(line.productId, new Set([order.orderId]));
    }
  }
  return [...orders].flatMap(([productId, holding]) => {
    const listing = graph.listing(productId);
    return listing ? [{ listing, orders: holding.size }] : [];
  });
}

/**
 * Ids of what the customer has and would not buy again: bought in just one order and kept, unless it is used up or
 * renewed; and what they said they have. Without consent only the latter counts, as it was said in this session.
 */
export function findOwned(request: OfferRequest, possessions: readonly Possession[]): Set<string> {
  const once = possessions.filter(({ listing, orders }) => orders === 1 && !isBoughtAgain(listing.product));
  const said = request.session?.dismissed?.filter((dismissed) => dismissed.reason === "have-it") ?? [];
  return new Set([
    ...once.map(({ listing }) => listing.product.id),
    ...said.map((dismissed) => dismissed.productId),
  ]);
}
