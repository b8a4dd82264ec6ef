import { type Split, TRAIN_SHARE } from "./shape.ts";

/**
 * Learns from 80 % of the baskets and predicts the rest, mixed by dice (Fisher and Yates 1938): for baskets without dates.
 * @param roll numbers from 0 up to 1
 */
export function random(roll: () => number): Split {
  return {
    by: "random",
    cut(baskets) {
      const mixed = shuffled(baskets, roll);
      const first = Math.floor(mixed.length * TRAIN_SHARE);
      return { train: mixed.slice(0, first), test: mixed.slice(first) };
    },
  };
}

/** The same entries in an order that the dice give. */
function shuffled(entries: Uint32Array, roll: () => number): Uint32Array {
  const list = entries.slice();
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(roll() * (last + 1));
    const entry = list[last]!;
    list[last] = list[other]!;
    list[other] = entry;
  }
  return list;
}
