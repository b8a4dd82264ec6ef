import type { EvaluationReport } from "@basketwise/core";
import { count, share } from "../numbers.ts";
import { numbersTable } from "../numbers-table.ts";
import { linePlot } from "../plot/line-plot.ts";
import { mainResults } from "../results.ts";
import { figure, noFigure } from "./figure.ts";

const HEADING = "By neighbours kept";

/** HR@10 on the validation split by how many neighbours of each product are kept. */
export function byKept(report: EvaluationReport): string {
  const { keep } = report;
  const points = [...report.byKept].sort((a, b) => a.keep - b.keep);
  if (points.length === 0) return noFigure(HEADING, "Only one number of neighbours was tried.");
  const { popularity } = mainResults(report);
  return figure({
    heading: HEADING,
    caption: `On the validation split. The graph keeps ${count(keep)} of each product.`,
    plot: linePlot({
      id: "by-kept",
      title: "HR@10 by neighbours kept",
      description: `${points.map((point) => `${count(point.keep)} kept: ${share(point.value)}`).join(", ")}.`,
      points: points.map((point) => ({
        at: point.keep,
        value: point.value,
        words: `${count(point.keep)} kept: ${share(point.value)}`,
        marked: point.keep === keep,
      })),
      xUnit: "neighbours kept (log scale)",
      yUnit: "HR@10, validation split",
      ...(popularity === undefined
        ? {}
        : { reference: { label: "popularity", value: popularity.validation } }),
    }),
    numbers: numbersTable(
      HEADING,
      ["Kept", "HR@10"],
      points.map((point) => [count(point.keep), share(point.value)]),
    ),
  });
}
