import type { Statistic } from "../bootstrap/statistic.ts";
import type { Ranked } from "../ranking/rank-held-out.ts";
import type { MetricName } from "../report.ts";

/** The products that a customer is shown, of which coverage and novelty are told. */
export const SHOWN = 10;

/** How well held-out items are ranked, or what is recommended on the way. One metric a file; all are of this shape. */
export interface Metric {
  readonly name: MetricName;
  /** The metric as a statistic of the carts, which stand in so many blocks: cart n in block n modulo `blocks`. */
  over(ranked: Ranked, blocks: number): Statistic;
}
