import type { BasketTable } from "./basket-table.ts";

/**
 * The places of a table's baskets in an order that depends on nothing but what they hold, and on a second column where
 * there is one: whoever adds up fractions over them gets the same sum to the last bit, however the orders came. Baskets
 * that hold the same are interchangeable.
 */
export function contentOrder({ offsets, items }: BasketTable, second?: ArrayLike<number>): Uint32Array {
  const count = offsets.length - 1;
  const hashes = new Float64Array(count);
  for (let basket = 0; basket < count; basket++) {
    hashes[basket] = hashItems(items, offsets[basket]!, offsets[basket + 1]!);
  }
  const order = Uint32Array.from(hashes.keys());
  return order.sort((a, b) => {
    if (hashes[a] !== hashes[b]) return hashes[a]! - hashes[b]!;
    return compareItems(a, b, offsets, items) || (second ? second[a]! - second[b]! : 0);
  });
}

/** FNV-1a over the items, and how many: to compare most baskets by one number. */
function hashItems(items: Uint32Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ items[at]!, 0x01000193);
  return (hash >>> 0) * 2 ** 20 + Math.min(end - start, 2 ** 20 - 1);
}

function compareItems(a: number, b: number, offsets: Uint32Array, items: Uint32Array): number {
  const sizes = offsets[a + 1]! - offsets[a]! - (offsets[b + 1]! - offsets[b]!);
  if (sizes !== 0) return sizes;
  for (let i = 0; i < offsets[a + 1]! - offsets[a]!; i++) {
    const step = items[offsets[a]! + i]! - items[offsets[b]! + i]!;
    if (step !== 0) return step;
  }
  return 0;
}
