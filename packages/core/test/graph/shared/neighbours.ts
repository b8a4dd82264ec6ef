import type { BasketTable } from "../../../src/graph/basket-table.ts";
import type { CompactGraph } from "../../../src/graph/compact-graph.ts";
import type { PlainTie } from "./plain-ties.ts";

/** A product's neighbours in the graph, by id. */
export function neighbours({ products }: BasketTable, graph: CompactGraph, product: string): PlainTie[] {
  const node = products.indexOf(product);
  const ties: PlainTie[] = [];
  for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at++) {
    ties.push({
      id: products[graph.targets[at] ?? -1] ?? "?",
      together: graph.together[at] ?? -1,
      weight: graph.weights[at] ?? -1,
    });
  }
  return ties;
}
