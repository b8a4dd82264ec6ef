import type { BasketTable } from "../../graph/basket-table.ts";
import type { HeldOut } from "../splits/hold-out.ts";

/**
 * Holds out of each of these baskets that has two items or more so many in turn, from a place on that the basket's own
 * decides; each basket counts the same, however large. A choice among rankings that differ by half a point needs more
 * than a small shop's baskets give once.
 */
export function inTurn({ offsets, items }: BasketTable, baskets: Uint32Array, turns: number): HeldOut {
  const starts = [0];
  const rest: number[] = [];
  const held: number[] = [];
  for (const basket of baskets) {
    const [from, to] = [offsets[basket]!, offsets[basket + 1]!];
    if (to - from < 2) continue;
    for (let turn = 0; turn < turns; turn++) {
      const out = from + ((spread(basket) + turn) % (to - from));
      for (let at = from; at < to; at++) if (at !== out) rest.push(items[at]!);
      held.push(items[out]!);
      starts.push(rest.length);
    }
  }
  return { offsets: Uint32Array.from(starts), items: Uint32Array.from(rest), held: Uint32Array.from(held) };
}

/** A number that looks random and is the same for the same basket (Knuth's multiplicative hash). */
function spread(basket: number): number {
  return Math.imul(basket + 1, 0x9e3779b1) >>> 0;
}
