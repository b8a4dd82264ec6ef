import type { InsightsQuery } from "@basketwise/core";

/** A day in milliseconds. */
const DAY = 86_400_000;

/** Days that are shown where nothing is said. */
const DEFAULT_DAYS = 30;

/** Days that can be asked for at once. */
const MOST_DAYS = 366;

/** The first and the last day, UTC. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The period that a query names, or what is wrong with it. `now` is in milliseconds since the epoch. */
export function periodOf({ from, until }: InsightsQuery, now: number): Period | string {
  const last = until ?? day(now);
  const first = from ?? day(Date.parse(last) - (DEFAULT_DAYS - 1) * DAY);
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (days < 1) return `from: expected a day not after ${last}, found ${first}`;
  if (days > MOST_DAYS) return `from: expected at most ${MOST_DAYS} days until ${last}, found ${first}`;
  return { from: first, until: last };
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
