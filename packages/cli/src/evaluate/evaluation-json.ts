import type { EvaluationReport } from "@basketwise/core";

/** What the report does not hold, of the run that made it. */
export interface EvaluationSource {
  readonly files: readonly string[];
  readonly badRows: number;
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** An evaluation as `--json` prints it; the metrics stand in the measure itself. */
export function evaluationJson(report: EvaluationReport, source: EvaluationSource) {
  const { split, baskets, products, measures, ...more } = report;
  const { files, ...rest } = source;
  const { by, ...sizes } = split;
  return {
    data: files,
    split: by,
    baskets,
    products,
    measures: measures.map(({ measure, parameters, metrics, chosen, ...result }) => ({
      measure,
      parameters,
      ...metrics,
      chosen,
      ...result,
    })),
    splits: sizes,
    ...more,
    ...rest,
  };
}
