import type { Graph } from "@basketwise/core";

/** A product as a case names it. */
export function named(
  graph: Graph,
  productId: string,
): { readonly productId: string; readonly title: string } {
  return { productId, title: graph.listing(productId)?.product.title ?? "" };
}
