import { meanOver } from "../bootstrap/statistic.ts";
import type { Metric } from "./shape.ts";

/**
 * MPR, the mean percentile rank: the mean of (r − 1) / (n − 1) with r the rank among n products, from 0, always first, to
 * 1, always last; to guess gives ½. What a ranking can't tell apart, by score or popularity, shares its mean rank, so that
 * ids make no difference. Hu, Koren and Volinsky 2008.
 */
export function meanPercentileRank(): Metric {
  return {
    name: "mpr",
    over: ({ middles, among }, blocks) =>
      meanOver(middles.length, blocks, (cart) => (middles[cart]! - 1) / Math.max(1, among[cart]! - 1)),
  };
}
