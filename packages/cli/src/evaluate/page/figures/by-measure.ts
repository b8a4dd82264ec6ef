import type { EvaluationReport, MeasureResult } from "@basketwise/core";
import { parametersText, share, shares } from "../numbers.ts";
import { type DotRow, dotPlot } from "../plot/dot-plot.ts";
import { byHitRate, mainResults } from "../results.ts";

/** HR@10 of each measure with its interval, popularity as a line through all of them. */
export function byMeasure(report: EvaluationReport): string {
  const rows = byHitRate(report.measures);
  const { popularity } = mainResults(report);
  const words = rows.map((result) => {
    return `${result.measure} ${share(result.metrics["hr@10"])} (${shares(result.intervals["hr@10"])})`;
  });
  return dotPlot({
    id: "by-measure",
    title: "HR@10 of each measure on the test split",
    description: `Highest first: ${words.join(", ")}.`,
    rows: rows.map(rowOf),
    unit: "HR@10, test split",
    ...(popularity === undefined
      ? {}
      : { reference: { label: "popularity", value: popularity.metrics["hr@10"] } }),
  });
}

function rowOf(result: MeasureResult): DotRow {
  const parameters = parametersText(result.parameters);
  const note = [result.chosen ? "chosen" : "", parameters].filter((part) => part !== "").join(" · ");
  return {
    label: result.measure,
    ...(note === "" ? {} : { note }),
    dot: { value: result.metrics["hr@10"], interval: result.intervals["hr@10"] },
    kind: kindOf(result),
  };
}

function kindOf({ chosen, measure }: MeasureResult): DotRow["kind"] {
  if (chosen) return "chosen";
  return measure === "popularity" ? "popularity" : "other";
}
