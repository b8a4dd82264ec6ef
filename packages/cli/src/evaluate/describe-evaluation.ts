import type { EvaluationReport, MeasureResult, MetricName, SplitFacts } from "@basketwise/core";
import { columns } from "../text/columns.ts";
import { percent } from "../text/numbers.ts";
import { rowName } from "./row-name.ts";

/** What a report does not hold. */
export interface EvaluationRun {
  /** What to do next. */
  readonly next: readonly string[];
  readonly seconds: number;
}

/** An evaluation in lines for a human: what was measured on what, the table, why, and what to do next. */
export function describeEvaluation(report: EvaluationReport, { next, seconds }: EvaluationRun): string {
  return [
    factLines(report, seconds),
    [...columns([HEAD, ...report.measures.map(row)]), LEGEND],
    report.why,
    next,
  ]
    .map((section) => `${section.join("\n")}\n`)
    .join("\n");
}

/** Before the name of the row that was chosen, and of the others. */
const [CHOSEN, OTHER] = ["* ", "  "];

const HEAD = [
  `${OTHER}measure`,
  "HR@5",
  "HR@10",
  "95 % interval",
  "HR@20",
  "MRR@20",
  "NDCG@10",
  "MPR",
  "coverage",
  "novelty",
];

const LEGEND =
  "* chosen before the test split was looked at; the numbers are of the test split. The lower the MPR the better; docs/evaluation.md tells what each means.";

function row(result: MeasureResult): string[] {
  const { metrics, intervals, chosen } = result;
  const [low, high] = intervals["hr@10"];
  const value = (name: MetricName) => digits(metrics[name]);
  return [
    (chosen ? CHOSEN : OTHER) + rowName(result),
    value("hr@5"),
    value("hr@10"),
    `${digits(low)}–${digits(high)}`,
    value("hr@20"),
    value("mrr@20"),
    value("ndcg@10"),
    value("mpr"),
    percent(metrics.coverage),
    metrics.novelty.toFixed(1),
  ];
}

/** A share of 0 to 1 with three digits. */
function digits(value: number): string {
  return value.toFixed(3);
}

/** Of fewer held-out items an interval of HR@10 is some 20 points wide or more. */
const FEW = 100;

function factLines({ baskets, lines, products, keep, split }: EvaluationReport, seconds: number): string[] {
  const { train, validation, test, heldOut } = split;
  return [
    `${baskets} orders, ${lines} lines, ${products} products; ${keep} neighbours kept a product; ${seconds} s`,
    `Split ${splitText(split)}: ${train + validation} orders to learn from and to choose by, ${test} to test on.`,
    `Of the ${test}, ${heldOut} hold two products or more: of each one was held out, and is to be found by the others.`,
    ...(heldOut < FEW ? [`${heldOut} held-out items are few: look at the intervals.`] : []),
  ];
}

function splitText({ by, seed, testFrom }: SplitFacts): string {
  if (by === "random") return `at random (seed ${seed})`;
  return testFrom === undefined ? "by time" : `by time, the test from ${testFrom.slice(0, 10)} on`;
}
