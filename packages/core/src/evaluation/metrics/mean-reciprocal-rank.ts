import { meanOver } from "../bootstrap/statistic.ts";
import type { Metric } from "./shape.ts";

/** The last rank that counts. */
const K = 20;

/** MRR@20, the mean reciprocal rank: the mean of 1 / rank, 0 where the rank is past 20. Voorhees 1999. */
export function meanReciprocalRank(): Metric {
  const gain = (rank: number) => (rank <= K ? 1 / rank : 0);
  return {
    name: "mrr@20",
    over: ({ ranks }, blocks) => meanOver(ranks.length, blocks, (cart) => gain(ranks[cart]!)),
  };
}
