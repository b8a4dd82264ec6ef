import { buildGraph, encodePacks, orderTableOf, type PolicyInput } from "@basketwise/core";
import { digest } from "../../../src/graph/digest.ts";
import type { BuiltGraph } from "../../../src/publish/publish-graph.ts";

/** A built graph of 40 products that nobody bought yet, about two a pack; prices other than 5 are told. */
export function shelfShop(prices: Readonly<Record<string, number>> = {}, policy?: PolicyInput): BuiltGraph {
  const ids = Array.from({ length: 40 }, (_, i) => `p${i}`);
  const catalog = ids.map((id) => ({ id, title: id.toUpperCase(), price: prices[id] ?? 5 }));
  const graph = buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" });
  const { pointer, values } = encodePacks(graph, { digest, productsPerPack: 2 });
  const read: BuiltGraph["read"] = async (keys) => new Map(keys.map((key) => [key, values.get(key) ?? null]));
  return { pointer, keys: [...values.keys()], read, policy };
}
