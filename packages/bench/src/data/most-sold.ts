import { type BasketTable, basketTableFromCodes } from "@basketwise/core";

/** The same baskets with only the products that most of them hold, of equals those with the lower ids. */
export function mostSold({ products, offsets, items }: BasketTable, count: number): BasketTable {
  const baskets = new Uint32Array(products.length);
  for (const item of items) baskets[item]!++;
  const codes = Uint32Array.from(baskets.keys()).sort((a, b) => baskets[b]! - baskets[a]! || a - b);
  const places = new Int32Array(products.length).fill(-1);
  codes.subarray(0, count).forEach((code, place) => {
    places[code] = place;
  });
  const starts = new Uint32Array(offsets.length);
  const kept: number[] = [];
  for (let basket = 1; basket < offsets.length; basket++) {
    for (let at = offsets[basket - 1]!; at < offsets[basket]!; at++) {
      const place = places[items[at]!]!;
      if (place >= 0) kept.push(place);
    }
    starts[basket] = kept.length;
  }
  const ids = Array.from(codes.subarray(0, count), (code) => products[code]!);
  return basketTableFromCodes(ids, starts, Uint32Array.from(kept));
}
