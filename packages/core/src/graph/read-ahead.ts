import type { CountIndex } from "./count-index.ts";

/** How many baskets are looked up at a time. */
export const AHEAD = 32;

/** Where the items of some baskets stand, and what those weigh. */
export interface ReadAhead {
  /** `AHEAD` starts. */
  readonly starts: Uint32Array;
  /** `AHEAD` ends, and what else was read. */
  readonly ends: Uint32Array;
  /** `AHEAD` weights, for counting with weights. */
  readonly weights: Uint32Array;
}

/** Room to read ahead. */
export function readAheadRoom(): ReadAhead {
  return {
    starts: new Uint32Array(AHEAD),
    ends: new Uint32Array(AHEAD + 1),
    weights: new Uint32Array(AHEAD),
  };
}

/**
 * Finds the items of so many baskets from a place of `holders` on, and reads the first of each. The processor fetches them
 * side by side, where it would wait for one after another while it counts: a third of the time of a large table.
 */
export function readAhead(
  { holders, itemOffsets, items }: CountIndex,
  from: number,
  baskets: number,
  { starts, ends }: ReadAhead,
): void {
  for (let place = 0; place < baskets; place++) {
    const basket = holders[from + place]!;
    starts[place] = itemOffsets[basket]!;
    ends[place] = itemOffsets[basket + 1]!;
  }
  let read = 0;
  for (let place = 0; place < baskets; place++) read ^= items[starts[place]!]!;
  // Written down, or the compiler would see that nobody needs it and not read it.
  ends[AHEAD] = read;
}
