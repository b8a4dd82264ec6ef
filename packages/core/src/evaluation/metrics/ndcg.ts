import { meanOver } from "../bootstrap/statistic.ts";
import type { Metric } from "./shape.ts";

/** The last rank that counts. */
const K = 10;

/**
 * NDCG@10, the normalized discounted cumulative gain: of one relevant item the mean of 1 / log₂(rank + 1), 0 where the
 * rank is past 10. Järvelin and Kekäläinen 2002.
 */
export function ndcg(): Metric {
  const gain = (rank: number) => (rank <= K ? 1 / Math.log2(rank + 1) : 0);
  return {
    name: "ndcg@10",
    over: ({ ranks }, blocks) => meanOver(ranks.length, blocks, (cart) => gain(ranks[cart]!)),
  };
}
