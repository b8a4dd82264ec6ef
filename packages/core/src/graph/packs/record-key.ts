import type { Scope } from "../graph.ts";
import { hashOf } from "../listing.ts";

/** The key of a record inside the packs: what the graph knows of one product, what is popular in one scope, or what the customers of one segment chose. */
export type RecordKey = `p:${string}` | `s:${string}` | `c:${string}`;

/** The key of a product's record. */
export function productRecord(productId: string): RecordKey {
  return `p:${productId}`;
}

/** The key of a scope's record. */
export function scopeRecord(scope: Scope): RecordKey {
  return `s:${scope}`;
}

/** The key of a segment's record. */
export function segmentRecord(segment: string): RecordKey {
  return `c:${segment}`;
}

/**
 * Which pack holds a record: the hash of its key, modulo the packs.
 * No directory of ids is needed, so that the pointer does not grow with the catalog.
 */
export function shardOf(key: RecordKey, shards: number): number {
  return hashOf(key) % shards;
}
