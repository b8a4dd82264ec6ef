import type { EvaluationReport, MeasureResult } from "@basketwise/core";

/** The ranking that was chosen, and popularity. */
export function mainResults({ measures }: EvaluationReport): {
  readonly chosen: MeasureResult | undefined;
  readonly popularity: MeasureResult | undefined;
} {
  return {
    chosen: measures.find((result) => result.chosen),
    popularity: measures.find(({ measure }) => measure === "popularity"),
  };
}

/** Highest HR@10 on the test split first; of two equal ones the one that was tried first. */
export function byHitRate(measures: readonly MeasureResult[]): MeasureResult[] {
  return [...measures].sort((a, b) => b.metrics["hr@10"] - a.metrics["hr@10"]);
}
