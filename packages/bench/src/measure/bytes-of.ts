import type { CompactGraph } from "@basketwise/core";

/** All columns of a graph as they lie in memory. */
export function bytesOf({ baskets, total, offsets, targets, together, weights }: CompactGraph): Buffer {
  const columns = [Uint32Array.of(total), baskets, offsets, targets, together, weights];
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}
