import { median } from "./median.ts";

/** A side beside the baseline. */
export interface Duel {
  /** Milliseconds, the median. */
  readonly ours: number;
  /** Milliseconds, the median. */
  readonly baseline: number;
  /** The median over the rounds of ours / baseline, so that what slows the machine for a while slows both. */
  readonly ratio: number;
}

/** Runs some sides and the baseline in turn, after one round that is not counted, and compares each with the baseline. */
export async function interleave<Side extends string>(
  sides: Readonly<Record<Side, () => unknown>>,
  baseline: () => unknown,
  rounds: number,
): Promise<Record<Side, Duel>> {
  const names = Object.keys(sides) as Side[];
  const laps: { readonly ours: readonly number[]; readonly baseline: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const ours: number[] = [];
    for (const name of names) ours.push(await milliseconds(sides[name]));
    const lap = { ours, baseline: await milliseconds(baseline) };
    if (round > 0) laps.push(lap);
  }
  const duels = names.map((name, side) => [
    name,
    {
      ours: median(laps.map(({ ours }) => ours[side]!)),
      baseline: median(laps.map((lap) => lap.baseline)),
      ratio: median(laps.map((lap) => lap.ours[side]! / lap.baseline)),
    },
  ]);
  return Object.fromEntries(duels) as Record<Side, Duel>;
}

/** How long a call takes, until what it promises is there. */
async function milliseconds(call: () => unknown): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}
