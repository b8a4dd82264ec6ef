import type { MeasureSpec } from "../graph/weighing/spec.ts";

/** The measures of how well held-out items are ranked, in the order in which they are shown. */
export type MetricName = "hr@5" | "hr@10" | "hr@20" | "mrr@20" | "ndcg@10" | "mpr" | "coverage" | "novelty";

/** Lower and upper end of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** A value by metric. */
export type Metrics = Readonly<Record<MetricName, number>>;

/** How baskets were split. */
export interface SplitFacts {
  readonly by: "time" | "random";
  readonly seed: number;
  /** Baskets before the test split, but for the validation split. */
  readonly train: number;
  /** Baskets of the validation split, which chooses; of a small shop without dates all that comes before the test does. */
  readonly validation: number;
  /** Baskets after these, looked at once. */
  readonly test: number;
  /** Test baskets of two items or more: so many items were held out. */
  readonly heldOut: number;
  /** Where split by time: the moment of the first test basket, ISO 8601 UTC. */
  readonly testFrom?: string;
}

/** What one ranking reached. */
export interface MeasureResult extends Omit<MeasureSpec, "measure"> {
  readonly measure: MeasureSpec["measure"] | "popularity";
  /** On the test split. */
  readonly metrics: Metrics;
  readonly intervals: Readonly<Record<MetricName, Interval>>;
  /** HR@10 before the test split, by which was chosen. */
  readonly validation: number;
  readonly chosen: boolean;
}

/** HR@10 of the chosen ranking and of popularity over a part of the held-out items. */
export interface Slice {
  /** Such as `2`, `3–4`, `5–9`. */
  readonly label: string;
  readonly heldOut: number;
  readonly chosen: number;
  readonly chosenInterval: Interval;
  readonly popularity: number;
}

/** HR@10 of the chosen ranking before the test split, with so many neighbours kept. */
export interface KeptPoint {
  readonly keep: number;
  readonly value: number;
}

/** HR@10 of the chosen ranking on the test split, learned from a share of the baskets. */
export interface LearningPoint {
  /** Of the baskets before the test split, more than 0 up to 1. */
  readonly share: number;
  readonly baskets: number;
  readonly value: number;
}

/** What `basketwise evaluate` found, all of it. */
export interface EvaluationReport {
  readonly split: SplitFacts;
  readonly baskets: number;
  readonly lines: number;
  readonly products: number;
  readonly keep: number;
  /** Popularity first, then as they were tried. */
  readonly measures: readonly MeasureResult[];
  /** Three sentences: what was chosen, beside what, and how sure that is. */
  readonly why: readonly string[];
  /** By the size of the cart that was left, by how popular the held-out item is in training. */
  readonly bySize: readonly Slice[];
  readonly byPopularity: readonly Slice[];
  readonly byKept: readonly KeptPoint[];
  readonly learning: readonly LearningPoint[];
}
