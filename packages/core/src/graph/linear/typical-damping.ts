/** What damped confidence was bent with. */
export interface Damped {
  readonly shrink: number;
  readonly damping: number;
}

/**
 * What damping divides a confidence by, in the mean over all that was bought: multiplied with it, damped confidences are
 * of the size of confidences again, as weights of a linear model are.
 */
export function typicalDamping(baskets: Uint32Array, { shrink, damping }: Damped): number {
  let [sum, bought] = [0, 0];
  for (const count of baskets) {
    sum += count * (count + shrink) ** damping;
    bought += count;
  }
  return bought > 0 ? sum / bought : 1;
}
