import type { DatedBaskets } from "../../graph/ties-by.ts";
import { DEFAULT_SPEC } from "../../graph/weighing/default-spec.ts";
import type { MeasureSpec } from "../../graph/weighing/spec.ts";
import { hitRateOf } from "../hit-rate-of.ts";
import { popularityOrder } from "../ranking/popularity-order.ts";
import { popularityAlone } from "../ranking/ranking.ts";
import type { HeldOut } from "../splits/hold-out.ts";
import { countAxes, slimAxes } from "./axes.ts";
import { climb, type Search } from "./climb.ts";
import { groundsOf, type TrialGround } from "./grounds.ts";
import { type Tried, trialOn } from "./trial.ts";

/** What was chosen, with what it was chosen from. */
export interface Chosen {
  readonly spec: MeasureSpec;
  /** HR@10 on the items held out; NaN where there were too few to choose by. */
  readonly value: number;
  /** HR@10 of popularity alone, on the same items. */
  readonly popularity: number;
  /** Items held out, by which was chosen. */
  readonly heldOut: number;
  /** Baskets they were held out of. */
  readonly baskets: number;
  /** On how many parts of the baskets rankings were tried: more than one where each was held out in turn. */
  readonly parts: number;
  /** How many rankings were tried, and the best of them by counts alone. */
  readonly tried: number;
  readonly counts: Tried | undefined;
}

/** Tries rankings on the same grounds, in whatever order, and answers in theirs. */
export type TryAll = (
  grounds: readonly TrialGround[],
  specs: readonly MeasureSpec[],
) => readonly Tried[] | Promise<readonly Tried[]>;

/** How a choice is made. */
export interface ChooseOptions {
  /** Neighbours kept a product, at least 1. */
  readonly keep: number;
  /** Where trials are made: one after another here, where nothing is said. */
  readonly tryAll?: TryAll | undefined;
  readonly onProgress?: ((tried: number) => void) | undefined;
}

/** Fewer held-out items than this can't tell rankings apart that differ by some points. */
export const LEAST_HELD_OUT = 200;

/** Where the search begins: about what three sets of real baskets have in common (docs/benchmarks.md). */
const COUNTS: MeasureSpec = {
  measure: "damped-confidence",
  parameters: { damping: 0.2, size: 0.5, shrink: 20 },
};

/** Where the model begins: shops differ most in how strongly it has to be held, and to what. */
const RIDGES: readonly number[] = [30, 100, 300];
const DAMPINGS: readonly number[] = [0, 0.15];

/** A step along an axis must gain so much, over the root of the items held out: less is mostly chance. */
const LEAST_GAIN = 0.05;

/**
 * Chooses what to weigh ties by: a ranking than which none of those tried finds clearly more of what was held out, HR@10.
 * It climbs from a start that suits most shops, by counts first and then by the sparse linear model on those; twenty to
 * thirty rankings are tried. With fewer than {@link LEAST_HELD_OUT} held out it is the default. The same baskets give the
 * same choice.
 */
export async function chooseMeasure(
  train: DatedBaskets,
  validation: HeldOut,
  { keep, tryAll = oneAfterAnother, onProgress }: ChooseOptions,
): Promise<Chosen> {
  if (validation.held.length < LEAST_HELD_OUT) return tooFew(validation.held.length);
  const grounds = groundsOf(train, validation, keep);
  const heldOut = grounds.reduce((sum, ground) => sum + ground.heldOut.held.length, 0);
  const least = LEAST_GAIN / Math.sqrt(heldOut);
  let tried = 0;
  const run = async (search: Search): Promise<Tried> => {
    let step = search.next();
    while (!step.done) {
      const told = await tryAll(grounds, step.value);
      tried += told.length;
      onProgress?.(tried);
      step = search.next(told);
    }
    return step.value;
  };
  const counts = await run(climb([COUNTS], countAxes(train.at), least));
  const model = await run(climb(modelsOn(counts.spec), slimAxes(train.at), least));
  const best = model.value > counts.value ? model : counts;
  const baskets = grounds.reduce((sum, ground) => sum + ground.heldOut.held.length / ground.turns, 0);
  const popularity = popularityOn(grounds);
  return { ...best, popularity, heldOut, baskets, parts: grounds.length, tried, counts };
}

/** The model on counts as they are best, but for the damping, which it does partly itself. */
function modelsOn({ parameters }: MeasureSpec): MeasureSpec[] {
  return DAMPINGS.flatMap((damping) =>
    RIDGES.map(
      (ridge): MeasureSpec => ({
        measure: "slim",
        parameters: { ...parameters, damping, ridge, rise: 0.25 },
      }),
    ),
  );
}

function tooFew(heldOut: number): Chosen {
  const unknown = Number.NaN;
  return {
    spec: DEFAULT_SPEC,
    value: unknown,
    popularity: unknown,
    heldOut,
    baskets: heldOut,
    parts: 0,
    tried: 0,
    counts: undefined,
  };
}

function popularityOn(grounds: readonly TrialGround[]): number {
  const values = grounds.map(({ train: { table }, heldOut }) =>
    hitRateOf(popularityAlone(table.products.length), heldOut, popularityOrder(table)),
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function oneAfterAnother(grounds: readonly TrialGround[], specs: readonly MeasureSpec[]): readonly Tried[] {
  return specs.map(trialOn(grounds));
}
