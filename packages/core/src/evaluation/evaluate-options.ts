import type { DatedBaskets } from "../graph/ties-by.ts";
import type { MeasureSpec } from "../graph/weighing/spec.ts";
import type { SplitOptions } from "./protocol.ts";
import type { Ranking } from "./ranking/ranking.ts";
import type { HeldOut } from "./splits/hold-out.ts";

/** What was chosen, and of how many; of none where there was too little to choose by. */
export interface Choice {
  readonly spec: MeasureSpec;
  readonly tried: number;
  /** The best by counts alone, where that was looked for: it is shown too. */
  readonly counts?: Pick<Choice, "spec"> | undefined;
}

/** Chooses a ranking by the training part and what was held out of the validation split; the test split is kept from it. */
export type Choose = (train: DatedBaskets, validation: HeldOut) => Choice | Promise<Choice>;

/** Learns a ranking from baskets, with so many neighbours kept a product. */
export type Learn = (spec: MeasureSpec, from: DatedBaskets, keep: number) => Ranking | Promise<Ranking>;

/** What is evaluated, and how. */
export interface EvaluateOptions extends SplitOptions {
  /** Neighbours kept a product, at least 1. */
  readonly keep: number;
  /** The rankings shown, beside popularity and what is chosen; one at least. */
  readonly shown: readonly MeasureSpec[];
  /** Where nothing is said, the best of those shown is chosen. */
  readonly choose?: Choose;
  /** `learnRanking`, or who does the same in threads. */
  readonly learn: Learn;
  readonly onProgress?: ((what: string) => void) | undefined;
}
