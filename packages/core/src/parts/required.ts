import { toMajor } from "../model/money.ts";
import type { RequiredProduct } from "../model/response.ts";
import { keeps } from "../situation/owned.ts";
import type { Situation } from "../situation/situation.ts";

/** What the cart and the page's product do not work without, unless it is in the basket or owned. */
export function required(situation: Situation): RequiredProduct[] {
  const { basket, graph, inBasket, main, decimals } = situation;
  if (main?.from !== "page" && main?.from !== "cart") return [];
  const found = new Map<string, RequiredProduct>();
  for (const { listing } of basket) {
    if ((listing.product.requires?.length ?? 0) === 0) continue;
    for (const { product, price } of graph.related(listing.product.id, "required")) {
      const { id: productId, title } = product;
      if (inBasket.has(productId) || keeps(situation, product)) continue;
      found.set(productId, { productId, title, price: toMajor(price, decimals) });
    }
  }
  return [...found.values()].sort((a, b) => (a.productId < b.productId ? -1 : 1));
}
