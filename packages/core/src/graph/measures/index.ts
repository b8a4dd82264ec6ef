import { coCount } from "./co-count.ts";
import { confidence } from "./confidence.ts";
import { cosine } from "./cosine.ts";
import { dampedConfidence } from "./damped-confidence.ts";
import { jaccard } from "./jaccard.ts";
import { lift } from "./lift.ts";
import { logLikelihoodRatio } from "./log-likelihood-ratio.ts";
import type { Measure } from "./shape.ts";

/** The code of a measure. */
export type MeasureCode =
  | "co-count"
  | "confidence"
  | "cosine"
  | "jaccard"
  | "log-likelihood-ratio"
  | "lift"
  | "damped-confidence";

/** The measures by code; those that have parameters of their own take them by name, and have a default for each. */
export const MEASURES: Readonly<
  Record<MeasureCode, (parameters?: Readonly<Record<string, number>>) => Measure>
> = {
  "co-count": coCount,
  confidence,
  cosine,
  jaccard,
  "log-likelihood-ratio": logLikelihoodRatio,
  lift,
  "damped-confidence": dampedConfidence,
};

/** The measure where there are too few baskets to choose by: over three sets of real baskets it is far behind none (docs/benchmarks.md). */
export const DEFAULT_MEASURE: MeasureCode = "damped-confidence";
