import { notNegative } from "../measures/shared/not-negative.ts";

/** Stops at what is no number of 0 or more. */
export function requireNumber(name: string, value: number): void {
  notNegative(name, value);
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
