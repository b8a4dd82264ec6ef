import { type Split, TRAIN_SHARE } from "./shape.ts";

/**
 * Learns from the first 80 % of the dated baskets and predicts the rest, as a shop has to; of one moment, those that
 * are given first come first. Undated baskets (NaN) are learned from.
 * @param at by basket: milliseconds since 1970 UTC
 */
export function byTime(at: Float64Array): Split {
  return {
    by: "time",
    cut(baskets) {
      const undated = baskets.filter((basket) => Number.isNaN(at[basket]!));
      const dated = baskets.filter((basket) => !Number.isNaN(at[basket]!));
      dated.sort((a, b) => at[a]! - at[b]!);
      const first = Math.floor(dated.length * TRAIN_SHARE);
      const train = new Uint32Array(undated.length + first);
      train.set(undated);
      train.set(dated.subarray(0, first), undated.length);
      return { train, test: dated.slice(first) };
    },
  };
}
