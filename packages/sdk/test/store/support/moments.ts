/** Lets all that is due happen: asks that wait for the turn to end, and answers that are there. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A clock that a test moves. */
export function clockAt(start: string): { now: number; readonly read: () => number } {
  const clock = { now: Date.parse(start), read: () => clock.now };
  return clock;
}

export const DAY_MS = 86_400_000;
