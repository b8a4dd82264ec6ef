import type { DatedBaskets } from "../graph/ties-by.ts";
import type { MeasureSpec } from "../graph/weighing/spec.ts";
import { groundsOf, type TrialGround } from "./choice/grounds.ts";
import { byKept } from "./curves/by-kept.ts";
import type { Choice, EvaluateOptions } from "./evaluate-options.ts";
import { hitRateOf } from "./hit-rate-of.ts";
import { partOf, type Trial } from "./protocol.ts";
import { popularityOrder } from "./ranking/popularity-order.ts";
import { popularityAlone, type Ranking } from "./ranking/ranking.ts";
import type { KeptPoint } from "./report.ts";
import { isSameSpec } from "./spec-text.ts";

/** A ranking, and its HR@10 on what it was chosen by. */
export interface Validated {
  readonly spec: MeasureSpec;
  readonly validation: number;
}

/** What is told without the test split. */
export interface Validation {
  readonly chosen: MeasureSpec;
  /** How many rankings were tried; 0 where there was too little to choose by. */
  readonly tried: number;
  /** How many items were held out to choose by. */
  readonly items: number;
  readonly popularity: number;
  /** The rankings to be shown, the chosen one among them. */
  readonly shown: readonly Validated[];
  readonly byKept: readonly KeptPoint[];
}

/** Chooses a ranking, and sees how those to be shown do beside it, by what comes before the test split alone. */
export async function validate(options: EvaluateOptions, choosing: Trial): Promise<Validation> {
  const { keep, learn, onProgress } = options;
  const train = partOf(options, choosing.train);
  const grounds = groundsOf(train, choosing.heldOut, keep).filter(({ heldOut }) => heldOut.held.length > 0);
  const judge = async (spec: MeasureSpec): Promise<Validated> => {
    onProgress?.(`before the test split: ${spec.measure}`);
    return { spec, validation: await hitRateOn(grounds, (from) => learn(spec, from, keep)) };
  };
  const shown: Validated[] = [];
  for (const spec of options.shown) shown.push(await judge(spec));
  const choice = (await options.choose?.(train, choosing.heldOut)) ?? bestOf(shown);
  const { spec: chosen, tried, counts } = choice;
  for (const found of [...(counts ? [counts.spec] : []), chosen]) {
    if (!shown.some(({ spec }) => isSameSpec(spec, found))) shown.push(await judge(found));
  }
  return {
    chosen,
    tried,
    items: grounds.reduce((sum, { heldOut }) => sum + heldOut.held.length, 0),
    popularity: await hitRateOn(grounds, ({ table }) => popularityAlone(table.products.length)),
    shown,
    byKept: await byKept(options, (kept) => hitRateOn(grounds, (from) => learn(chosen, from, kept))),
  };
}

/** HR@10 of what is learned on each of the grounds, the mean. */
async function hitRateOn(
  grounds: readonly TrialGround[],
  learn: (train: DatedBaskets) => Ranking | Promise<Ranking>,
): Promise<number> {
  let sum = 0;
  for (const { train, heldOut } of grounds) {
    sum += hitRateOf(await learn(train), heldOut, popularityOrder(train.table));
  }
  return sum / grounds.length;
}

/** The best of what was judged, the first of equals. */
function bestOf(judged: readonly Validated[]): Choice {
  const best = judged.reduce((a, b) => (b.validation > a.validation ? b : a));
  return { spec: best.spec, tried: judged.length };
}
