/** Where a quarter, a half and three quarters of some values lie below; each is one of the values. */
export interface Quartiles {
  readonly count: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** The quartiles by nearest rank: the smallest value that so many of them do not exceed; undefined of none. */
export function quartiles(values: readonly number[]): Quartiles | undefined {
  const count = values.length;
  if (count === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.ceil(share * count) - 1] ?? 0;
  return { count, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
