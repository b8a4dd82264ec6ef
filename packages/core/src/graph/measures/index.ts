import { confidence } from "./confidence.ts";
import { cosine } from "./cosine.ts";
import { dampedConfidence } from "./damped-confidence.ts";
import { jaccard } from "./jaccard.ts";
import { lift } from "./lift.ts";
import { logLikelihoodRatio } from "./log-likelihood-ratio.ts";
import type { Measure } from "./shape.ts";
import { support } from "./support.ts";

/** The code of a measure. */
export type MeasureCode =
  | "support"
  | "confidence"
  | "lift"
  | "cosine"
  | "jaccard"
  | "log-likelihood-ratio"
  | "damped-confidence";

/** The measures by code, each with its default parameters. */
export const MEASURES: Readonly<Record<MeasureCode, () => Measure>> = {
  support,
  confidence,
  lift,
  cosine,
  jaccard,
  "log-likelihood-ratio": logLikelihoodRatio,
  "damped-confidence": dampedConfidence,
};

/** The measure of a build that names none: over three sets of real baskets it is far behind none (docs/benchmarks.md). */
export const DEFAULT_MEASURE: MeasureCode = "damped-confidence";
