import type { MetricName } from "../report.ts";
import { coverage } from "./coverage.ts";
import { hitRate } from "./hit-rate.ts";
import { meanPercentileRank } from "./mean-percentile-rank.ts";
import { meanReciprocalRank } from "./mean-reciprocal-rank.ts";
import { ndcg } from "./ndcg.ts";
import { novelty } from "./novelty.ts";
import type { Metric } from "./shape.ts";

/** Every metric, in the order in which they are shown. */
export const METRICS: readonly Metric[] = [
  hitRate(5),
  hitRate(10),
  hitRate(20),
  meanReciprocalRank(),
  ndcg(),
  meanPercentileRank(),
  coverage(),
  novelty(),
];

/** A value for every metric. */
export function byMetric<T>(value: (metric: Metric, place: number) => T): Readonly<Record<MetricName, T>> {
  const entries = METRICS.map((metric, place) => [metric.name, value(metric, place)]);
  return Object.fromEntries(entries) as Record<MetricName, T>;
}
