import { type BasketTable, basketTableFromCodes } from "@basketwise/core";
import { dice } from "./dice.ts";

/** How large a made-up shop is. */
export interface ZipfShop {
  readonly baskets: number;
  readonly products: number;
  /** Lines a basket, in the mean, before repeated products are taken out. */
  readonly lines: number;
  readonly seed: number;
}

/** A made-up shop: popularity after Zipf's law, basket sizes geometric. The same seed gives the same baskets. */
export function zipf({ baskets, products, lines, seed }: ZipfShop): BasketTable {
  const roll = dice(seed);
  const shares = cumulative(products);
  const offsets = new Uint32Array(baskets + 1);
  for (let basket = 0; basket < baskets; basket++) {
    offsets[basket + 1] = offsets[basket]! + 1 + Math.floor(-Math.log(1 - roll()) * (lines - 0.5));
  }
  const items = new Uint32Array(offsets[baskets]!).map(() => firstAtLeast(shares, roll()));
  // Ids in an order of their own, so that popularity does not follow from the id.
  const ids = Array.from({ length: products }, (_, rank) => `p${(rank * 7919) % 1_000_003}`);
  return basketTableFromCodes(ids, offsets, items);
}

/** The share of sales of the products up to each rank; the few first are flattened, as in real shops. */
function cumulative(products: number): Float64Array {
  const shares = new Float64Array(products);
  let sum = 0;
  for (let rank = 0; rank < products; rank++) {
    sum += 1 / (rank + 10);
    shares[rank] = sum;
  }
  return shares.map((share) => share / sum);
}

/** The first place with at least this share. */
function firstAtLeast(shares: Float64Array, share: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < share) low = middle + 1;
    else high = middle;
  }
  return low;
}
