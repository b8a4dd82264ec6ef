import type { DatedBaskets } from "../../graph/ties-by.ts";
import type { MeasureSpec } from "../../graph/weighing/spec.ts";
import type { EvaluateOptions } from "../evaluate-options.ts";
import { hitRateOf } from "../hit-rate-of.ts";
import { popularityOrder } from "../ranking/popularity-order.ts";
import type { KeptPoint } from "../report.ts";
import type { HeldOut } from "../splits/hold-out.ts";

/** Neighbours kept, to see what they are worth. */
const KEPT = [5, 10, 20, 30, 50, 64, 100] as const;

/** HR@10 of a ranking on the validation split, by how many neighbours are kept. */
export async function byKept(
  spec: MeasureSpec,
  options: EvaluateOptions,
  train: DatedBaskets,
  heldOut: HeldOut,
): Promise<readonly KeptPoint[]> {
  const popularity = popularityOrder(train.table);
  const points: KeptPoint[] = [];
  for (const keep of new Set([...KEPT, options.keep].sort((a, b) => a - b))) {
    options.onProgress?.(`validation split: ${keep} neighbours kept`);
    const ranking = await options.learn(spec, train, keep);
    points.push({ keep, value: hitRateOf(ranking, heldOut, popularity) });
  }
  return points;
}
