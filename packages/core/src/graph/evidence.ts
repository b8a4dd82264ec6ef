/** One-sided 95 % point of the normal distribution: a tie must stand out from chance by more. */
export const LEAST_Z = 1.645;

/**
 * By how many standard deviations a pair was seen more often than chance would have it: the hypergeometric distribution
 * with `a` baskets of one item and `b` of the other among `total`. 0 where nothing could vary.
 */
export function standOut(together: number, a: number, b: number, total: number): number {
  if (total < 2) return 0;
  const mean = (a * b) / total;
  const variance = (mean * (total - a) * (total - b)) / (total * (total - 1));
  return variance > 0 ? (together - mean) / Math.sqrt(variance) : 0;
}

/** Whether a pair was seen often enough, and more often than chance. */
export function isEvidence(
  together: number,
  a: number,
  b: number,
  total: number,
  minBaskets: number,
): boolean {
  return together >= minBaskets && standOut(together, a, b, total) > LEAST_Z;
}
