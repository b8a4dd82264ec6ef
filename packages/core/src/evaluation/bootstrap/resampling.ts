import { dice } from "../dice.ts";
import type { Interval } from "../report.ts";
import { blocksFor, bootstrap } from "./bootstrap.ts";
import { type Statistic, valueOver } from "./statistic.ts";

/** A value and its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** Estimates statistics of the same carts, always from the same resamples. */
export interface Resampling {
  /** The blocks that the statistics are over. */
  readonly blocks: number;
  estimate(statistics: readonly Statistic[]): readonly Estimate[];
}

/** Resamples of so many carts. */
export function resampling(carts: number, seed: number): Resampling {
  const blocks = blocksFor(carts);
  return {
    blocks,
    estimate(statistics) {
      const intervals = bootstrap(statistics, { blocks, roll: dice(seed, "resamples") });
      return statistics.map((statistic, place) => ({
        value: valueOver(statistic, blocks),
        interval: intervals[place]!,
      }));
    },
  };
}
