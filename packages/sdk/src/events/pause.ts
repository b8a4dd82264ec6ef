/** Milliseconds of the shortest pause. */
export const SHORTEST_MS = 1_000;

/** Milliseconds that no pause is longer than by itself; one that is asked for may be an hour. */
const LONGEST_MS = 300_000;
const HOUR_MS = 3_600_000;

/**
 * Milliseconds until the next attempt after so many that failed: exponential back-off with full jitter, on top of the
 * seconds that the worker asks for, so that the pages that it turned away don't all come back at once.
 */
export function pauseAfter(failures: number, retryAfter: unknown): number {
  const jitter = Math.random() * Math.min(SHORTEST_MS * 2 ** failures, LONGEST_MS);
  // A date in place of the seconds is no number.
  const asked = Math.abs(Number(retryAfter)) * 1000 || 0;
  return SHORTEST_MS + Math.min(asked + jitter, HOUR_MS);
}
