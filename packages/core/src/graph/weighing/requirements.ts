import { notNegative } from "../measures/shared/not-negative.ts";

/** Stops at what is no number of 0 or more. */
export function requireNumber(name: string, value: number): void {
  notNegative(name, value);
}

/** The least ridge that leaves every linear model a solution. */
const LEAST_RIDGE = 0.001;

/** And the most that can be meant: at a thousandth of it the data say nothing any more. */
const MOST_RIDGE = 1e12;

/** Stops at what holds the weights of a linear model to nothing. */
export function requireRidge(name: string, value: number): void {
  if (value >= LEAST_RIDGE && value <= MOST_RIDGE) return;
  throw new RangeError(`${name} must be a number of ${LEAST_RIDGE} to ${MOST_RIDGE}, not ${value}`);
}

/** With a steeper rise the ridge of the most popular product could be no number. */
const MOST_RISE = 4;

/** Stops at a power of popularity that is too high to be meant. */
export function requireRise(name: string, value: number): void {
  if (value >= 0 && value <= MOST_RISE) return;
  throw new RangeError(`${name} must be a number of 0 to ${MOST_RISE}, not ${value}`);
}

/** Stops at what is no whole number of 1 or more. */
export function requireWhole(name: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return;
  throw new RangeError(`${name} must be a whole number of 1 or more, not ${value}`);
}

/** Stops at what can't be joined by squaring. */
export function requirePower(name: string, value: number): void {
  if (value === 1 || value === 2 || value === 4) return;
  throw new RangeError(`${name} must be 1, 2 or 4, not ${value}`);
}
