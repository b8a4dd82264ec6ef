import { median } from "./median.ts";

/** Two sides timed in turn. */
export interface Duel {
  /** Milliseconds, the median. */
  readonly ours: number;
  /** Milliseconds, the median. */
  readonly baseline: number;
  /** The median over the rounds of ours / baseline, so that what slows the machine for a while slows both. */
  readonly ratio: number;
}

/** Runs two sides A B A B, after one round that is not counted, and compares them. */
export function interleave(ours: () => unknown, baseline: () => unknown, rounds: number): Duel {
  const times: { ours: number; baseline: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const lap = { ours: milliseconds(ours), baseline: milliseconds(baseline) };
    if (round > 0) times.push(lap);
  }
  return {
    ours: median(times.map((lap) => lap.ours)),
    baseline: median(times.map((lap) => lap.baseline)),
    ratio: median(times.map((lap) => lap.ours / lap.baseline)),
  };
}

/** How long a call takes. */
function milliseconds(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
