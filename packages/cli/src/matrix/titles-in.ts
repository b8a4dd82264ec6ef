import type { Graph } from "@basketwise/core";

/** What a ref is called; nothing where it names no single product of the graph. */
export function titlesIn(graph: Graph): (ref: string) => string {
  return (ref) => graph.listing(ref)?.product.title ?? "";
}
