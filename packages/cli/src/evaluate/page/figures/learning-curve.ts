import type { EvaluationReport } from "@basketwise/core";
import { count, share } from "../numbers.ts";
import { numbersTable } from "../numbers-table.ts";
import { linePlot } from "../plot/line-plot.ts";
import { mainResults } from "../results.ts";
import { figure, noFigure } from "./figure.ts";

const HEADING = "Learning curve";

/** Which baskets were left to learn from, by how they were split. */
const LEARNED_FROM = {
  time: "From the latest baskets only, or from all.",
  random: "From a part of the baskets, or from all.",
} as const;

/** HR@10 on the test split by how many baskets were learned from. */
export function learningCurve(report: EvaluationReport): string {
  const points = [...report.learning].sort((a, b) => a.baskets - b.baskets);
  if (points.length === 0) return noFigure(HEADING, "There were too few baskets to learn from fewer.");
  const { popularity } = mainResults(report);
  return figure({
    heading: HEADING,
    caption: `${LEARNED_FROM[report.split.by]} Where the line still rises at its end, more orders would help.`,
    plot: linePlot({
      id: "learning",
      title: "HR@10 by baskets learned from",
      description: `${points.map((point) => `${count(point.baskets)} baskets: ${share(point.value)}`).join(", ")}.`,
      points: points.map(({ baskets, share: part, value }, i) => ({
        at: baskets,
        value,
        words: `${count(baskets)} baskets, ${share(part)} of all: ${share(value)}`,
        marked: i === points.length - 1,
      })),
      xUnit: "baskets learned from (log scale)",
      yUnit: "HR@10, test split",
      ...(popularity === undefined
        ? {}
        : { reference: { label: "popularity", value: popularity.metrics["hr@10"] } }),
    }),
    numbers: numbersTable(
      HEADING,
      ["Baskets", "Share of all", "HR@10"],
      points.map(({ baskets, share: part, value }) => [count(baskets), share(part), share(value)]),
    ),
  });
}
