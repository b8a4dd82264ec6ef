import { takeBaskets } from "../../graph/take-baskets.ts";
import type { DatedBaskets } from "../../graph/ties-by.ts";
import { DEFAULT_SPEC } from "../../graph/weighing/default-spec.ts";
import type { MeasureSpec } from "../../graph/weighing/spec.ts";
import type { HeldOut } from "../splits/hold-out.ts";
import { countAxes, slimAxes } from "./axes.ts";
import { climb, type Search } from "./climb.ts";
import { inTurn } from "./in-turn.ts";
import { type TrialGround, type Tried, trialOf } from "./trial.ts";

/** What was chosen, with what it was chosen from. */
export interface Chosen {
  readonly spec: MeasureSpec;
  /** HR@10 on the items held out; NaN where there were too few to choose by. */
  readonly value: number;
  /** Items held out, by which was chosen. */
  readonly heldOut: number;
  /** How many rankings were tried, and the best of them by counts alone. */
  readonly tried: number;
  readonly counts: Tried | undefined;
}

/** Tries rankings, in whatever order, and answers in theirs. */
export type TryAll = (
  ground: TrialGround,
  specs: readonly MeasureSpec[],
) => readonly Tried[] | Promise<readonly Tried[]>;

/** Fewer held-out items than this can't tell rankings apart that differ by some points. */
export const LEAST_HELD_OUT = 200;

/** Items held out: more cost time and move the choice by less than the seed does. */
const HELD_OUT = 10_000;

/** Lines to learn from: of more every n-th basket is taken, for a choice needs less than a graph. */
const MOST_LINES = 600_000;

/** Where the search begins: about what three sets of real baskets have in common (docs/benchmarks.md). */
const START: MeasureSpec = {
  measure: "damped-confidence",
  parameters: { damping: 0.2, size: 0.5, shrink: 20 },
};
const MODEL = { ridge: 30, rise: 0.25 } as const;

/** More products than this and the sparse model's lists would be fitted on too little. */
export interface ChooseOptions {
  readonly keep: number;
  /** Where trials are made; one after another here where nothing is said. */
  readonly tryAll?: TryAll;
  readonly onProgress?: ((tried: number) => void) | undefined;
}

/**
 * Chooses what to weigh ties by: the ranking that finds the most of what was held out, HR@10. It climbs from a start that
 * suits most shops, by counts first and then by the sparse linear model on those; some twenty rankings are tried. With
 * fewer than {@link LEAST_HELD_OUT} held out it is the default. The same baskets give the same choice.
 */
export async function chooseMeasure(
  train: DatedBaskets,
  heldOut: HeldOut,
  { keep, tryAll = oneAfterAnother, onProgress }: ChooseOptions,
): Promise<Chosen> {
  if (heldOut.held.length < LEAST_HELD_OUT) return tooFew(heldOut.held.length);
  const ground = { train: thinned(train), keep, heldOut: inTurn(heldOut, HELD_OUT) };
  let tried = 0;
  const run = async (search: Search): Promise<Tried> => {
    let step = search.next();
    while (!step.done) {
      const told = await tryAll(ground, step.value);
      tried += told.length;
      onProgress?.(tried);
      step = search.next(told);
    }
    return step.value;
  };
  const counts = await run(climb(START, countAxes(train.at)));
  const parameters = { ...counts.spec.parameters, ...MODEL };
  const model = await run(climb({ measure: "slim", parameters }, slimAxes(train.at)));
  const best = model.value > counts.value ? model : counts;
  return { ...best, heldOut: heldOut.held.length, tried, counts };
}

function tooFew(heldOut: number): Chosen {
  return { spec: DEFAULT_SPEC, value: Number.NaN, heldOut, tried: 0, counts: undefined };
}

function oneAfterAnother(ground: TrialGround, specs: readonly MeasureSpec[]): readonly Tried[] {
  return specs.map(trialOf(ground));
}

/** At most so many lines of the baskets: every n-th basket. */
function thinned({ table, at }: DatedBaskets): DatedBaskets {
  const every = Math.ceil(table.items.length / MOST_LINES);
  if (every <= 1) return { table, at };
  const baskets = Uint32Array.from(
    { length: Math.floor((table.offsets.length - 1) / every) },
    (_, i) => i * every,
  );
  return {
    table: takeBaskets(table, baskets),
    at: at && Float64Array.from(baskets, (basket) => at[basket]!),
  };
}
