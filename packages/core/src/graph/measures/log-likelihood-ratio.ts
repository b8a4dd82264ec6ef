import type { Measure } from "./shape.ts";
import { notNegative } from "./shared/not-negative.ts";

/** What bends the log-likelihood ratio. */
export interface LogLikelihoodRatioParameters {
  /** The ratio that weighs ½. */
  readonly half?: number;
}

/**
 * Log-likelihood ratio G² = 2 · Σ observed · ln(observed / expected) over the four cells of the two products' table,
 * 0 where they meet no more often than chance. It has no upper bound, so the weight is G² / (G² + half). Dunning 1993.
 */
export function logLikelihoodRatio({ half = 100 }: LogLikelihoodRatioParameters = {}): Measure {
  const middle = notNegative("half", half);
  return {
    code: "log-likelihood-ratio",
    weigh(together, a, b, total) {
      if (together * total <= a * b) return 0;
      const ratio = 2 * surprise(together, a, b, total);
      return ratio > 0 ? ratio / (ratio + middle) : 0;
    },
  };
}

/** Σ observed · ln(observed / expected) over the table of two products. */
function surprise(together: number, a: number, b: number, total: number): number {
  return (
    cell(together, (a * b) / total) +
    cell(a - together, (a * (total - b)) / total) +
    cell(b - together, ((total - a) * b) / total) +
    cell(total - a - b + together, ((total - a) * (total - b)) / total)
  );
}

/** One cell of the table; an empty one says nothing. */
function cell(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}
