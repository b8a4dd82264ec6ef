import {
  type EncodedGraph,
  encodePacks,
  POINTER_KEY,
  type PolicyInput,
  versionKey,
  type WholeGraph,
} from "@basketwise/core";
import { digest } from "./digest.ts";

/** Where a graph is put: a KV namespace, or a Map. */
export interface Shelf {
  put(key: string, value: string): unknown;
}

/** Publishes a graph: its packs first, then the pointer. */
export async function publishGraph(
  shelf: Shelf,
  graph: WholeGraph,
  policy?: PolicyInput,
): Promise<EncodedGraph> {
  const encoded = encodePacks(graph, { digest });
  for (const [key, value] of encoded.values) await shelf.put(key, value);
  if (policy) await shelf.put("policy", JSON.stringify(policy));
  const pointer = JSON.stringify(encoded.pointer);
  await shelf.put(versionKey(encoded.pointer.facts.version), pointer);
  await shelf.put(POINTER_KEY, pointer);
  return encoded;
}
