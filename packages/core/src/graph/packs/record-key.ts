import type { Scope } from "../graph.ts";

/** The key of a record inside the packs: what the graph knows of one product, or what is popular in one scope. */
export type RecordKey = `p:${string}` | `s:${string}`;

/** The key of a product's record. */
export function productRecord(productId: string): RecordKey {
  return `p:${productId}`;
}

/** The key of a scope's record. */
export function scopeRecord(scope: Scope): RecordKey {
  return `s:${scope}`;
}

/**
 * Which pack holds a record: FNV-1a (Fowler, Noll, Vo) over the key's UTF-16 units, modulo the packs.
 * No directory of ids is needed, so that the pointer does not grow with the catalog.
 */
export function shardOf(key: RecordKey, shards: number): number {
  return checksum(key) % shards;
}

/** FNV-1a, 32 bits, over UTF-16 units: spreads keys, and shows damage (not malice). */
export function checksum(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
