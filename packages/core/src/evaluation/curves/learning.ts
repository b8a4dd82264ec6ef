import type { MeasureSpec } from "../../graph/weighing/spec.ts";
import type { EvaluateOptions } from "../evaluate-options.ts";
import { hitRateOf } from "../hit-rate-of.ts";
import { partOf, type Trial } from "../protocol.ts";
import { popularityOrder } from "../ranking/popularity-order.ts";
import type { LearningPoint } from "../report.ts";

/** Shares of the baskets before the test split that are learned from. */
const SHARES = [1 / 8, 1 / 4, 1 / 2, 1] as const;

/** HR@10 of a ranking on the test split, by what share of the baskets it learned from: of dated ones the latest. */
export async function learning(
  spec: MeasureSpec,
  options: EvaluateOptions,
  { train, heldOut }: Trial,
): Promise<readonly LearningPoint[]> {
  const points: LearningPoint[] = [];
  for (const share of SHARES) {
    const baskets = Math.ceil(train.length * share);
    const part = partOf(options, train.subarray(train.length - baskets));
    const ranking = await options.learn(spec, part, options.keep);
    points.push({ share, baskets, value: hitRateOf(ranking, heldOut, popularityOrder(part.table)) });
  }
  return points;
}
