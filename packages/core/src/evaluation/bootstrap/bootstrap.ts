import type { Interval } from "../report.ts";
import { type Statistic, valueOver } from "./statistic.ts";

/** How statistics are resampled. */
export interface BootstrapOptions {
  /** The blocks of carts that are drawn from. */
  readonly blocks: number;
  /** Numbers from 0 up to 1. */
  readonly roll: () => number;
  readonly resamples?: number;
}

const RESAMPLES = 1000;

/** The share of the resamples past either end of the interval. */
const TAIL = 0.025;

/** At most so many blocks are drawn from: more change no interval, and take longer. */
const MOST_BLOCKS = 4096;

/** Into how many blocks so many carts are put: one a cart, as long as there are not too many. */
export function blocksFor(carts: number): number {
  return Math.max(1, Math.min(carts, MOST_BLOCKS));
}

/**
 * 95 % intervals of statistics by the percentile bootstrap (Efron 1979): carts are drawn anew, with replacement, and the
 * middle 95 % of what they give is kept. All statistics see the same resamples, so a `difference` of two is paired. That of
 * a share that resamples underestimate is moved up by how much they do in the mean. NaN where a statistic says nothing.
 */
export function bootstrap(
  statistics: readonly Statistic[],
  { blocks, roll, resamples = RESAMPLES }: BootstrapOptions,
): readonly Interval[] {
  const drawn = statistics.map(() => new Float64Array(resamples));
  const times = new Float64Array(blocks);
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let draw = 0; draw < blocks; draw++) times[Math.floor(roll() * blocks)]!++;
    statistics.forEach((statistic, place) => {
      drawn[place]![resample] = statistic.of(times);
    });
  }
  return statistics.map((statistic, place) => intervalOf(statistic, drawn[place]!, blocks));
}

function intervalOf(statistic: Statistic, drawn: Float64Array, blocks: number): Interval {
  const known = drawn.filter((value) => !Number.isNaN(value)).sort();
  const [low, high] = [TAIL, 1 - TAIL].map(
    (share) => known[Math.round(share * (known.length - 1))] ?? Number.NaN,
  );
  if (!statistic.isUnderestimated) return [low!, high!];
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const value = valueOver(statistic, blocks);
  const missing = value - mean;
  // Where most resamples see all there is, moved up they would leave it out.
  return [Math.min(value, low! + missing), Math.max(value, Math.min(1, high! + missing))];
}
