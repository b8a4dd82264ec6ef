import { valueOver } from "./bootstrap/statistic.ts";
import { hitRate } from "./metrics/hit-rate.ts";
import type { PopularityOrder } from "./ranking/popularity-order.ts";
import { rankHeldOut } from "./ranking/rank-held-out.ts";
import type { Ranking } from "./ranking/ranking.ts";
import type { HeldOut } from "./splits/hold-out.ts";

/** HR@10 of a ranking: the number by which rankings are chosen. NaN where nothing is held out. */
export function hitRateOf(ranking: Ranking, heldOut: HeldOut, popularity: PopularityOrder): number {
  return valueOver(hitRate(10).over(rankHeldOut(ranking, heldOut, popularity), 1), 1);
}
