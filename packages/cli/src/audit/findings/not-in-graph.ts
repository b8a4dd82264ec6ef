import type { Check } from "./shape.ts";
import { linesByProduct } from "./shared/lines-by-product.ts";

/** Products were bought that the graph does not know: neither offered nor counted. */
export const notInGraph: Check = ({ graph, orders }) => {
  const lines = linesByProduct(orders);
  const cases = orders.products
    .map((productId, place) => ({ productId, orders: lines[place]! }))
    .filter(({ productId }) => !graph.listing(productId))
    .sort((a, b) => b.orders - a.orders);
  if (cases.length === 0) return undefined;
  return {
    code: "not-in-graph",
    says: `products of the orders that the graph does not know: ${cases.length}`,
    advice: "add them to the catalog, or build the graph again",
    cases,
  };
};
