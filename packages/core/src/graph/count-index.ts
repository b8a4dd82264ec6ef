import type { BasketTable } from "./basket-table.ts";
import { transpose } from "./transpose.ts";

/** What counting reads, in columns only, so that threads can share it. */
export interface CountIndex {
  /** Baskets that hold anything. */
  readonly total: number;
  /** By product code: baskets that hold it. */
  readonly baskets: Uint32Array;
  /** By product code: where its baskets begin in `holders`; products + 1. */
  readonly holderOffsets: Uint32Array;
  readonly holders: Uint32Array;
  /** By basket: where its items begin in `items`; baskets + 1. */
  readonly itemOffsets: Uint32Array;
  readonly items: Uint32Array;
}

/** A table with the way back, from each product to the baskets that hold it. */
export function countIndex({ products, offsets, items }: BasketTable): CountIndex {
  const holders = transpose({ offsets, entries: items }, products.length);
  return {
    total: filledRows(offsets),
    baskets: holders.offsets.subarray(1).map((end, product) => end - holders.offsets[product]!),
    holderOffsets: holders.offsets,
    holders: holders.entries,
    itemOffsets: offsets,
    items,
  };
}

/** How many rows have an entry. */
export function filledRows(offsets: Uint32Array): number {
  let filled = 0;
  for (let row = 1; row < offsets.length; row++) if (offsets[row]! > offsets[row - 1]!) filled++;
  return filled;
}
