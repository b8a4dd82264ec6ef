import type { Check } from "./shape.ts";
import { linesByProduct } from "./shared/lines-by-product.ts";
import { named } from "./shared/named.ts";

/** A product goes by its number, and would be offered by it. */
export const noTitle: Check = ({ graph, orders }) => {
  const lines = linesByProduct(orders);
  const cases = orders.products
    .map((productId, place) => ({ ...named(graph, productId), orders: lines[place]! }))
    .filter(({ productId, title }) => title.trim() === productId && graph.ties(productId).listings.length > 0)
    .sort((a, b) => b.orders - a.orders);
  if (cases.length === 0) return undefined;
  return {
    code: "no-title",
    says: `products with ties and no title but their id: ${cases.length}`,
    advice: "give them one in the catalog",
    cases,
  };
};
