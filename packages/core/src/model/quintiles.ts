/** Four values, ascending, that part a crowd into fifths. */
export type Cuts = readonly [number, number, number, number];

/**
 * Where the fifths of some values end: the k-th cut is the smallest of them that at least k fifths do not exceed.
 * Undefined of none.
 */
export function quintileCuts(values: ArrayLike<number>): Cuts | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const cut = (k: number) => sorted[Math.ceil((k * sorted.length) / 5) - 1] ?? Number.NaN;
  return [cut(1), cut(2), cut(3), cut(4)];
}

/** In which fifth a value lies, 1 to 5: one more than the cuts that it exceeds, so that equal values share theirs. */
export function fifthOf(value: number, cuts: Cuts): number {
  return 1 + cuts.filter((cut) => value > cut).length;
}
