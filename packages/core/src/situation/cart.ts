import type { Graph, Listing } from "../graph/graph.ts";
import { type Money, NOTHING, toMajor, toMinor } from "../model/money.ts";
import type { CartLine, OfferRequest } from "../model/request.ts";
import type { BasketItem } from "./situation.ts";

/** The products of some lines, each once. Lines that the catalog doesn't know are ignored. */
export function itemsOf(lines: readonly CartLine[], graph: Graph): BasketItem[] {
  const items = new Map<Listing, BasketItem>();
  for (const line of lines) {
    const listing = graph.listing(line.productId);
    if (!listing) continue;
    const item = { listing, quantity: line.quantity ?? 1, offered: line.offerId !== undefined };
    const before = items.get(listing);
    // The same product bought and taken by an offer stands in two lines; what was bought decides.
    items.set(listing, before ? merge(before, item) : item);
  }
  return [...items.values()];
}

function merge(a: BasketItem, b: BasketItem): BasketItem {
  if (a.offered !== b.offered) return a.offered ? b : a;
  return { ...a, quantity: a.quantity + b.quantity };
}

/**
 * What all lines of the cart cost, at the line's price where given. It is rounded once: the lines of a set may cost fractions
 * of a cent a piece, which together come to its price.
 */
export function cartValue({ cart }: OfferRequest, graph: Graph, decimals: number): Money {
  const worth = (cart?.lines ?? []).reduce((total, { productId, quantity = 1, price }) => {
    const today = graph.listing(productId)?.price ?? NOTHING;
    return total + (price ?? toMajor(today, decimals)) * quantity;
  }, 0);
  return toMinor(worth, decimals);
}
