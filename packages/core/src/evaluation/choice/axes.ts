import { DAY } from "../../model/time.ts";

/** A parameter, and the values that are tried for it, rising. */
export interface Axis {
  readonly name: string;
  readonly values: readonly number[];
}

const DAMPING: Axis = { name: "damping", values: [0, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6] };
const SIZE: Axis = { name: "size", values: [0, 0.25, 0.5, 0.75, 1] };
const SHRINK: Axis = { name: "shrink", values: [1, 2, 5, 10, 20, 50, 100] };
const IDF: Axis = { name: "idf", values: [0, 0.5, 1, 2] };
const RIDGE: Axis = { name: "ridge", values: [1, 3, 10, 30, 100, 300, 1000] };
const RISE: Axis = { name: "rise", values: [0, 0.25, 0.5] };

/** Shares of the time that the history spans, of which the half-lives are tried. */
const SPANS: readonly number[] = [1 / 8, 1 / 4, 1 / 2, 1];

/** A history shorter than this is too short to forget anything of. */
const LEAST_DAYS = 56;

/** What bends the counts, in the order in which it is tried; half-lives where the baskets are dated. */
export function countAxes(at: Float64Array | undefined): readonly Axis[] {
  return [DAMPING, SIZE, SHRINK, IDF, ...halfLives(at)];
}

/** What bends the sparse linear model beside the counts that it begins with. */
export function slimAxes(at: Float64Array | undefined): readonly Axis[] {
  return [RIDGE, RISE, DAMPING, SIZE, ...halfLives(at)];
}

/** No forgetting stands last: it is the longest half-life there is, though written as 0. */
function halfLives(at: Float64Array | undefined): readonly Axis[] {
  const days = at === undefined ? 0 : daysIn(at);
  if (days < LEAST_DAYS) return [];
  return [{ name: "half-life", values: [...SPANS.map((share) => Math.round(days * share)), 0] }];
}

/** Days between the first and the last of the baskets; 0 where none is dated. */
function daysIn(at: Float64Array): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const moment of at) {
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  return last > first ? (last - first) / DAY : 0;
}
