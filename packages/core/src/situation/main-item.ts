import type { Graph, Listing } from "../graph/graph.ts";
import type { OfferRequest } from "../model/request.ts";
import type { BasketItem, MainItem } from "./situation.ts";

/** The page's product; else the dearest line of the cart. Products that the catalog doesn't know are passed over. */
export function mainHere(
  { productId }: OfferRequest,
  graph: Graph,
  cart: readonly BasketItem[],
): MainItem | undefined {
  const page = productId === undefined ? undefined : graph.listing(productId);
  if (page) return { listing: page, from: "page" };
  const listing = dearest(cart.map((item) => item.listing));
  return listing && { listing, from: "cart" };
}

/** The dearest of some products; of two at one price the one whose id comes first. */
export function dearest(listings: readonly Listing[]): Listing | undefined {
  let [best] = listings;
  for (const one of listings) if (best && isDearer(one, best)) best = one;
  return best;
}

function isDearer(a: Listing, b: Listing): boolean {
  return a.price > b.price || (a.price === b.price && a.product.id < b.product.id);
}
