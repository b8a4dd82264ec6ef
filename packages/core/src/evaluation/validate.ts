import type { MeasureSpec } from "../graph/weighing/spec.ts";
import { inTurn } from "./choice/in-turn.ts";
import { byKept } from "./curves/by-kept.ts";
import type { Choice, EvaluateOptions } from "./evaluate-options.ts";
import { hitRateOf } from "./hit-rate-of.ts";
import { partOf, type Trial } from "./protocol.ts";
import { popularityOrder } from "./ranking/popularity-order.ts";
import { popularityAlone } from "./ranking/ranking.ts";
import type { KeptPoint } from "./report.ts";
import { isSameSpec } from "./spec-text.ts";

/** A ranking, and its HR@10 on the validation split. */
export interface Validated {
  readonly spec: MeasureSpec;
  readonly validation: number;
}

/** What the validation split tells. */
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

/** Items held out of the validation split: of small histories more than one of a basket, in turn, as `chooseMeasure` does. */
const ITEMS = 10_000;

/** Chooses a ranking, and sees how those to be shown do beside it, by the validation split alone. */
export async function validate(options: EvaluateOptions, choosing: Trial): Promise<Validation> {
  const train = partOf(options, choosing.train);
  const popularity = popularityOrder(train.table);
  const heldOut = inTurn(choosing.heldOut, ITEMS);
  const judge = async (spec: MeasureSpec): Promise<Validated> => {
    options.onProgress?.(`validation split: ${spec.measure}`);
    const ranking = await options.learn(spec, train, options.keep);
    return { spec, validation: hitRateOf(ranking, heldOut, popularity) };
  };
  const shown: Validated[] = [];
  for (const spec of options.shown) shown.push(await judge(spec));
  const { spec: chosen, tried } = (await options.choose?.(train, choosing.heldOut)) ?? bestOf(shown);
  if (!shown.some(({ spec }) => isSameSpec(spec, chosen))) shown.push(await judge(chosen));
  return {
    chosen,
    tried,
    items: heldOut.held.length,
    popularity: hitRateOf(popularityAlone(train.table.products.length), heldOut, popularity),
    shown,
    byKept: await byKept(chosen, options, train, heldOut),
  };
}

/** The best of what was judged, the first of equals. */
function bestOf(judged: readonly Validated[]): Choice {
  const best = judged.reduce((a, b) => (b.validation > a.validation ? b : a));
  return { spec: best.spec, tried: judged.length };
}
