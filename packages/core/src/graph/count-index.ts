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
  /** The baskets' items by rank: 0 is in the most baskets. What is counted most lies close together in memory. */
  readonly items: Uint32Array;
  /** By rank: the product code. */
  readonly codes: Uint32Array;
  /** By product code: the rank. */
  readonly ranks: Uint32Array;
}

/** The index of a table: its products by popularity, and for each the baskets that hold it. */
export function countIndex({ products, offsets, items }: BasketTable): CountIndex {
  const holders = transpose({ offsets, entries: items }, products.length);
  const baskets = differences(holders.offsets);
  const { codes, ranks } = rankByPopularity(baskets);
  return {
    total: differences(offsets).reduce((total, size) => (size > 0 ? total + 1 : total), 0),
    baskets,
    holderOffsets: holders.offsets,
    holders: holders.entries,
    itemOffsets: offsets,
    items: items.map((item) => ranks[item]!),
    codes,
    ranks,
  };
}

/** How many entries each row has. */
function differences(offsets: Uint32Array): Uint32Array {
  return offsets.subarray(1).map((end, row) => end - offsets[row]!);
}

/** Products from the most popular on, equals by code; and the way back from code to rank. */
function rankByPopularity(baskets: Uint32Array): { codes: Uint32Array; ranks: Uint32Array } {
  const codes = baskets.map((_, code) => code).sort((a, b) => baskets[b]! - baskets[a]! || a - b);
  const ranks = new Uint32Array(codes.length);
  codes.forEach((code, rank) => {
    ranks[code] = rank;
  });
  return { codes, ranks };
}
