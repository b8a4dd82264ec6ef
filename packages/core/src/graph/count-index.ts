import type { BasketTable } from "./basket-table.ts";

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
  /** By basket: what it weighs in the co-count, in parts of `WEIGHT_ONE`; absent where every basket counts once. */
  readonly weights?: Uint32Array | undefined;
}

/** What an index is made for. */
export interface CountIndexOptions {
  readonly weights?: Uint32Array | undefined;
  /** The codes of the products whose rows are to be counted, from the first up to the second; all where not given. */
  readonly products?: readonly [from: number, to: number];
  /** Makes a column of so many zeros, such as one that threads can share. */
  readonly allocate?: (length: number) => Uint32Array;
}

/** A table with the way back, from each product to the baskets that hold it. */
export function countIndex(
  { products, offsets, items }: BasketTable,
  { weights, products: range = [0, products.length], allocate = ownColumn }: CountIndexOptions = {},
): CountIndex {
  const baskets = allocate(products.length);
  for (let at = 0; at < items.length; at++) baskets[items[at]!]!++;
  const [from, to] = range;
  const holderOffsets = allocate(products.length + 1);
  for (let code = from; code < to; code++) holderOffsets[code + 1] = holderOffsets[code]! + baskets[code]!;
  holderOffsets.fill(holderOffsets[to]!, to + 1);
  return {
    total: filledRows(offsets),
    baskets,
    holderOffsets,
    holders: holdersOf(offsets, items, holderOffsets, allocate),
    itemOffsets: offsets,
    items,
    ...(weights && { weights }),
  };
}

/** The baskets that hold each product, ascending, for the products that have room for theirs. */
function holdersOf(
  offsets: Uint32Array,
  items: Uint32Array,
  holderOffsets: Uint32Array,
  allocate: (length: number) => Uint32Array,
): Uint32Array {
  const next = holderOffsets.slice();
  const holders = allocate(holderOffsets.at(-1) ?? 0);
  for (let basket = 0; basket + 1 < offsets.length; basket++) {
    const end = offsets[basket + 1]!;
    for (let at = offsets[basket]!; at < end; at++) {
      const item = items[at]!;
      const place = next[item]!;
      if (place === holderOffsets[item + 1]) continue;
      holders[place] = basket;
      next[item] = place + 1;
    }
  }
  return holders;
}

/** A column of this process's own. */
function ownColumn(length: number): Uint32Array {
  return new Uint32Array(length);
}

/** How many rows have an entry. */
export function filledRows(offsets: Uint32Array): number {
  let filled = 0;
  for (let row = 1; row < offsets.length; row++) if (offsets[row]! > offsets[row - 1]!) filled++;
  return filled;
}
