/**
 * A number that carts give, as a function of how many times each block of them counts: once each for the value itself,
 * as often as it is drawn for a bootstrap resample. NaN where it says nothing of what counts.
 */
export interface Statistic {
  of(times: Float64Array): number;
  /** A share that resamples see less of than there is, because they hold fewer different carts. */
  readonly isUnderestimated?: boolean;
}

/** The mean of a value over carts; the carts for which there is none (NaN) are left out. */
export function meanOver(carts: number, blocks: number, value: (cart: number) => number): Statistic {
  const sums = new Float64Array(blocks);
  const counts = new Float64Array(blocks);
  for (let cart = 0; cart < carts; cart++) {
    const own = value(cart);
    if (Number.isNaN(own)) continue;
    sums[cart % blocks]! += own;
    counts[cart % blocks]!++;
  }
  return {
    of(times) {
      let [sum, count] = [0, 0];
      for (let block = 0; block < blocks; block++) {
        sum += sums[block]! * times[block]!;
        count += counts[block]! * times[block]!;
      }
      return sum / count;
    },
  };
}

/** How much more one statistic is than another of the same carts. */
export function difference(a: Statistic, b: Statistic): Statistic {
  return { of: (times) => a.of(times) - b.of(times) };
}

/** The value of a statistic: every block counts once. */
export function valueOver(statistic: Statistic, blocks: number): number {
  return statistic.of(new Float64Array(blocks).fill(1));
}
