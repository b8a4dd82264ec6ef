import { refsTo, type WholeGraph } from "@basketwise/core";
import type { Knows } from "./shape.ts";

/** What a graph knows of; groups and categories are gathered when one is first asked for. */
export function knowsRefs(graph: Pick<WholeGraph, "listing" | "productIds">): Knows {
  let wide: Set<string> | undefined;
  return (ref) => {
    if (graph.listing(ref)) return true;
    if (!/^(?:group|category):/.test(ref)) return false;
    wide ??= new Set(graph.productIds.flatMap((id) => refsOf(graph.listing(id)?.product)));
    return wide.has(ref);
  };
}

function refsOf(product: Parameters<typeof refsTo>[0] | undefined): string[] {
  return product ? refsTo(product) : [];
}
