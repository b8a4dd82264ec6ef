/** The value of a measure's parameter, where it is a number of 0 or more; else a `RangeError` that names both. */
export function notNegative(name: string, value: number): number {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be a number of 0 or more, not ${value}`);
  }
  return value;
}
