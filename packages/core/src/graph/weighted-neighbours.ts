import { WEIGHT_ONE } from "./basket-weights.ts";
import type { CountDesk } from "./count-desk.ts";
import type { CountIndex } from "./count-index.ts";
import type { Measure } from "./measures/shape.ts";
import { AHEAD, readAhead } from "./read-ahead.ts";

/**
 * Counts how often each other product meets this one, in baskets and in their weights, lists which do, and answers how
 * many. Apart from the plain count, which has no time for weights.
 */
export function countWeighted(
  index: CountIndex,
  weights: Uint32Array,
  code: number,
  { counts, sums, met, ahead }: CountDesk,
): number {
  const { holderOffsets, holders, items } = index;
  const { starts, ends, weights: own } = ahead;
  counts[code] = 1;
  let size = 0;
  const last = holderOffsets[code + 1]!;
  for (let holder = holderOffsets[code]!; holder < last; holder += AHEAD) {
    const baskets = Math.min(AHEAD, last - holder);
    readAhead(index, holder, baskets, ahead);
    for (let place = 0; place < baskets; place++) own[place] = weights[holders[holder + place]!]!;
    for (let place = 0; place < baskets; place++) {
      const weight = own[place]!;
      const end = ends[place]!;
      for (let at = starts[place]!; at < end; at++) {
        const item = items[at]!;
        const before = counts[item]!;
        // By whole baskets, so that those of weight 0 are evidence too; without a branch, as the plain count does.
        met[size] = item;
        size += (before - 1) >>> 31;
        counts[item] = before + 1;
        sums[item] = sums[item]! + weight;
      }
    }
  }
  counts[code] = 0;
  sums[code] = 0;
  return size;
}

/** Offers every neighbour met to the strongest, with its weight by the weighted count, and clears the sums. */
export function weighWeighted(
  { baskets, total }: CountIndex,
  measure: Measure,
  code: number,
  size: number,
  { sums, met, best }: CountDesk,
): void {
  const own = baskets[code]!;
  let floor = 0;
  for (let place = 0; place < size; place++) {
    const other = met[place]!;
    const weight = Math.fround(measure.weigh(sums[other]! / WEIGHT_ONE, own, baskets[other]!, total));
    sums[other] = 0;
    if (weight > 0 && weight >= floor) floor = best.offer(other, weight);
  }
}
