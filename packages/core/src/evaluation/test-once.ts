import { briefSpec } from "../graph/weighing/parameters.ts";
import type { Resampling } from "./bootstrap/resampling.ts";
import type { EvaluateOptions } from "./evaluate-options.ts";
import { byMetric, METRICS } from "./metrics/index.ts";
import { SHOWN } from "./metrics/shape.ts";
import { partOf, type Trial } from "./protocol.ts";
import { popularityOrder } from "./ranking/popularity-order.ts";
import { type Ranked, rankHeldOut } from "./ranking/rank-held-out.ts";
import { popularityAlone } from "./ranking/ranking.ts";
import type { MeasureResult } from "./report.ts";
import { isSameSpec } from "./spec-text.ts";
import type { Validation } from "./validate.ts";

/** What a ranking reached on the test split, and where it put each held-out item. */
export interface Tested {
  readonly result: MeasureResult;
  readonly ranked: Ranked;
}

/** Popularity alone as a row of the report. */
const POPULARITY = { measure: "popularity", parameters: {} } as const;

/** Looks at the test split: popularity first, then the rankings to be shown, learned from all baskets before it. */
export async function testOnce(
  options: EvaluateOptions,
  testing: Trial,
  validation: Validation,
  resampling: Resampling,
): Promise<readonly [popularity: Tested, ...others: Tested[]]> {
  const from = partOf(options, testing.train);
  const order = popularityOrder(from.table);
  const rank = (ranking: Parameters<typeof rankHeldOut>[0]) =>
    rankHeldOut(ranking, testing.heldOut, order, SHOWN);
  const others: Tested[] = [];
  for (const { spec, validation: value } of validation.shown) {
    options.onProgress?.(`test split: ${spec.measure}`);
    const ranked = rank(await options.learn(spec, from, options.keep));
    const row = { ...briefSpec(spec), validation: value, chosen: isSameSpec(spec, validation.chosen) };
    others.push({ ranked, result: resultOf(row, ranked, resampling) });
  }
  const ranked = rank(popularityAlone(order.baskets.length));
  const row = { ...POPULARITY, validation: validation.popularity, chosen: false };
  return [{ ranked, result: resultOf(row, ranked, resampling) }, ...others];
}

function resultOf(
  row: Omit<MeasureResult, "metrics" | "intervals">,
  ranked: Ranked,
  { blocks, estimate }: Resampling,
): MeasureResult {
  const found = estimate(METRICS.map((metric) => metric.over(ranked, blocks)));
  return {
    ...row,
    metrics: byMetric((_, place) => found[place]!.value),
    intervals: byMetric((_, place) => found[place]!.interval),
  };
}
