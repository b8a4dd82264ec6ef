import { meanOver } from "../bootstrap/statistic.ts";
import type { Metric } from "./shape.ts";

/**
 * HR@k, the hit rate: the share of the carts whose held-out item is ranked k-th or better. Of one relevant item it is
 * recall@k too. Deshpande and Karypis 2004.
 */
export function hitRate(k: 5 | 10 | 20): Metric {
  return {
    name: `hr@${k}`,
    over: ({ ranks }, blocks) => meanOver(ranks.length, blocks, (cart) => (ranks[cart]! <= k ? 1 : 0)),
  };
}
