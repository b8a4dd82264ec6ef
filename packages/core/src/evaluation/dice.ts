/** What dice are thrown for: each has a stream of its own, so that no two of them go together. */
export const STREAMS = { split: 1, validation: 2, test: 3, resamples: 4 } as const;

/** The largest seed, 2³² − 1. */
export const MOST_SEED = 0xffffffff;

const GOLDEN = 0x9e3779b9;

/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed and stream (mulberry32, Ettinger 2017). A
 * seed that is no whole number of 0 to 2³² − 1 is a `RangeError`.
 */
export function dice(seed: number, stream: keyof typeof STREAMS): () => number {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED)) {
    throw new RangeError(`seed must be a whole number of 0 to ${MOST_SEED}, not ${seed}`);
  }
  let state = mix(mix(seed) + Math.imul(STREAMS[stream], GOLDEN));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spreads the bits of a number over 32 bits, each number to another (the finalizer of MurmurHash3, Appleby 2011). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
