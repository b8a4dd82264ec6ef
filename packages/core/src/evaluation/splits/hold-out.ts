import type { BasketTable } from "../../graph/basket-table.ts";

/** Carts, each with the item that was taken out of it; in columns, so that threads can share them. */
export interface HeldOut {
  /** Carts + 1: cart n holds the products at items[offsets[n]] up to items[offsets[n + 1]], one at least. */
  readonly offsets: Uint32Array;
  /** Product codes, ascending inside a cart. */
  readonly items: Uint32Array;
  /** By cart: the product that a ranking has to find. */
  readonly held: Uint32Array;
}

/** The fewest items of a basket that one can be taken out of. */
const LEAST_ITEMS = 2;

/** Takes of each of these baskets that holds two items or more one out, which the dice choose. */
export function holdOut(table: BasketTable, baskets: Uint32Array, roll: () => number): HeldOut {
  const size = (basket: number) => table.offsets[basket + 1]! - table.offsets[basket]!;
  const large = baskets.filter((basket) => size(basket) >= LEAST_ITEMS);
  const offsets = new Uint32Array(large.length + 1);
  large.forEach((basket, cart) => {
    offsets[cart + 1] = offsets[cart]! + size(basket) - 1;
  });
  const items = new Uint32Array(offsets[large.length]!);
  const held = new Uint32Array(large.length);
  large.forEach((basket, cart) => {
    const start = table.offsets[basket]!;
    const place = start + Math.floor(roll() * size(basket));
    held[cart] = table.items[place]!;
    items.set(table.items.subarray(start, place), offsets[cart]);
    items.set(table.items.subarray(place + 1, table.offsets[basket + 1]), offsets[cart]! + place - start);
  });
  return { offsets, items, held };
}
