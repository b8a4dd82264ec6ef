import { createHash } from "node:crypto";
import { HASH_LENGTH } from "../../src/graph/packs/format.ts";
import {
  type EncodedGraph,
  encodePacks,
  type Graph,
  needsOf,
  type OfferRequest,
  openGraph,
  type Policy,
  packCache,
  type ReadValues,
  type WholeGraph,
} from "../../src/index.ts";

/** SHA-256, cut to the length that keys have. */
export const digest = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);

/** A graph as it lies in a store, few products a pack so that a small one has several. */
export function stored(graph: WholeGraph, productsPerPack = 2): EncodedGraph {
  return encodePacks(graph, { digest, productsPerPack });
}

/** Reads from stored values. */
export function readFrom(values: ReadonlyMap<string, string>): ReadValues {
  return async (keys) => new Map(keys.map((key) => [key, values.get(key) ?? null]));
}

/** The part of a stored graph that deciding a request can look at, as an edge opens it. */
export async function openFor(
  { pointer, values }: EncodedGraph,
  request: OfferRequest,
  policy: Policy,
  at: number,
): Promise<Graph> {
  const needs = needsOf(request, policy, at);
  const opened = await openGraph({ pointer, needs, read: readFrom(values), cache: packCache() });
  if (opened.problems.length > 0) throw new Error(opened.problems.map(({ message }) => message).join("; "));
  return opened.graph;
}
