import type { PopularityOrder } from "../ranking/popularity-order.ts";
import type { HeldOut } from "../splits/hold-out.ts";
import { labelOf, type Part } from "./shape.ts";

/** Into so many parts of about as many carts each, where popularity tells them apart. */
const PARTS = 5;

/**
 * The carts in parts by how many of the baskets learned from hold the held-out item: at its quantiles over the carts, and
 * those of items that were never sold before.
 */
export function byPopularity({ held }: HeldOut, { baskets }: PopularityOrder): readonly Part[] {
  const sold = Uint32Array.from(held, (item) => baskets[item]!)
    .filter((count) => count > 0)
    .sort();
  // The quantiles, each once: where one count takes up several of them, it has a part of its own.
  const most = Array.from(
    { length: PARTS },
    (_, part) => sold[Math.ceil((sold.length * (part + 1)) / PARTS) - 1],
  );
  const ends = [0, ...new Set(most.filter((count) => count !== undefined))];
  return ends.map((end, place) => {
    const least = place === 0 ? 0 : ends[place - 1]! + 1;
    return {
      label: place === 0 ? "never sold before" : labelOf(least, end),
      has: (cart) => baskets[held[cart]!]! >= least && baskets[held[cart]!]! <= end,
    };
  });
}
