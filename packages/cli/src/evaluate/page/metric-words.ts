import type { Interval, MetricName } from "@basketwise/core";
import { decimal, share, shares } from "./numbers.ts";

/** What a reader has to know of a metric. */
export interface MetricWords {
  readonly label: string;
  /** One line. */
  readonly meaning: string;
  /** Which end is better; of what is shown, rather than of how well, neither is. */
  readonly better: "high" | "low" | "neither";
  /** Its value as it is written. */
  format(value: number): string;
  formatInterval(interval: Interval): string;
}

/** How a share is written. */
const IN_PERCENT = { format: share, formatInterval: shares } as const;

/** The hit rate of the first so many. */
function hitRate(k: number): MetricWords {
  return {
    label: `HR@${k}`,
    meaning: `Hit rate: the share of the held-out items that stand among the first ${k}.`,
    better: "high",
    ...IN_PERCENT,
  };
}

/** The metrics in words, in the order of the table. */
export const METRIC_WORDS: Readonly<Record<MetricName, MetricWords>> = {
  "hr@5": hitRate(5),
  "hr@10": hitRate(10),
  "hr@20": hitRate(20),
  "mrr@20": {
    label: "MRR@20",
    meaning:
      "Mean reciprocal rank: 100 % for a first place, 50 % for a second, down to 5 % for the twentieth, then 0.",
    better: "high",
    ...IN_PERCENT,
  },
  "ndcg@10": {
    label: "NDCG@10",
    meaning:
      "Normalized discounted cumulative gain: 1 / log₂(1 + place) within the first ten, else 0. It minds the place less than MRR.",
    better: "high",
    ...IN_PERCENT,
  },
  mpr: {
    label: "MPR",
    meaning:
      "Mean percentile rank: 0 % where the held-out item always comes first, 50 % by chance; lower is better. What a ranking can’t tell apart shares its mean rank.",
    better: "low",
    ...IN_PERCENT,
  },
  coverage: {
    label: "Coverage",
    meaning: "The share of all products that stand among the first ten for any of the carts.",
    better: "neither",
    ...IN_PERCENT,
  },
  novelty: {
    label: "Novelty",
    meaning:
      "How far from the bestsellers the first ten are: the mean of −log₂ of each one’s share of the baskets, in bits; 10 bits are one basket in a thousand.",
    better: "neither",
    format: (value) => decimal(value, 2),
    formatInterval: (interval) =>
      interval
        .map((end) => decimal(end, 2))
        .join("–")
        .replace("–––", "–"),
  },
};

/** The metrics by name, in the order of the table. */
export const METRICS: readonly MetricName[] = Object.keys(METRIC_WORDS) as MetricName[];
