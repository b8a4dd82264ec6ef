import { createHash } from "node:crypto";
import { buildGraph, type EncodedGraph, encodePacks, orderTableOf } from "@basketwise/core";
import type { Shop } from "./online-retail-shop.ts";

/** A shop's graph as `publish` stores it. */
export function publishable({ orders, catalog, currency }: Shop): EncodedGraph {
  const graph = buildGraph({ orders: orderTableOf(orders), catalog, currency });
  return encodePacks(graph, {
    digest: (text) => createHash("sha256").update(text).digest("hex").slice(0, 32),
  });
}
