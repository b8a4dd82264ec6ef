import type { BasketTable } from "./basket-table.ts";

/** A table of some of the baskets, in the order given, with all the products of the whole: codes stay what they are. */
export function takeBaskets(table: BasketTable, baskets: Uint32Array): BasketTable {
  const offsets = new Uint32Array(baskets.length + 1);
  baskets.forEach((basket, place) => {
    offsets[place + 1] = offsets[place]! + table.offsets[basket + 1]! - table.offsets[basket]!;
  });
  const items = new Uint32Array(offsets[baskets.length]!);
  baskets.forEach((basket, place) => {
    items.set(table.items.subarray(table.offsets[basket], table.offsets[basket + 1]), offsets[place]);
  });
  return { products: table.products, offsets, items };
}
