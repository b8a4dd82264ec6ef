import type { Promised, Terms } from "../model/promised.ts";
import { DAY } from "../model/time.ts";
import { isOnce } from "./is-once.ts";

/** What a store adds to the terms when it promises them. */
export interface PromiseOptions extends Pick<Promised, "id" | "store" | "by" | "subject"> {
  /** The moment of the decision, milliseconds since the epoch. */
  readonly at: number;
}

const HOUR_MS = 3_600_000;

/**
 * The terms as a promise. It holds for a day, a reward for as long as the policy says, from the beginning of the hour to
 * the end of one: so that what a cache keeps has the same bytes for the whole hour.
 */
export function promise({ validDays = 1, ...terms }: Terms, { at, ...given }: PromiseOptions): Promised {
  return {
    ...given,
    ...terms,
    from: timeOf(Math.floor(at / HOUR_MS) * HOUR_MS),
    expiresAt: timeOf(Math.ceil((at + validDays * DAY) / HOUR_MS) * HOUR_MS),
    once: isOnce(terms),
  };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
