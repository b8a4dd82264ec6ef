import { digest } from "../graph/digest.ts";

/** How much is looked at, and which: the same seed picks the same, in whatever order things come. */
export interface Sampling {
  readonly size: number;
  readonly seed: number;
}

/** So many of some things, picked by the hash of seed and name, in the order given; all where there are no more. */
export function sampleOf<T>(all: readonly T[], nameOf: (one: T) => string, { size, seed }: Sampling): T[] {
  if (all.length <= size) return [...all];
  const keyed = all.map((one, place) => ({ one, place, key: digest(`${seed}:${nameOf(one)}`) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place));
  return keyed
    .slice(0, size)
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
