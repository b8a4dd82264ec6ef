import { DAY, dayBefore, type InsightsQuery } from "@basketwise/core";

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
  const last = until ?? dayBefore(0, now);
  const first = from ?? dayBefore(DEFAULT_DAYS - 1, Date.parse(last));
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
  if (days < 1) return `from: expected a day not after ${last}, found ${first}`;
  if (days > MOST_DAYS) return `from: expected at most ${MOST_DAYS} days until ${last}, found ${first}`;
  return { from: first, until: last };
}
