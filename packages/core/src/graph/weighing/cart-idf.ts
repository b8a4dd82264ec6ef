import type { Measure } from "../measures/shape.ts";

/**
 * A measure whose ties lose where the cart item is in most baskets, and so says little: the weight times
 * (ln(total / a) / ln total)^δ, the inverse document frequency of Spärck Jones 1972, from 0 to 1. At 0 it bends nothing.
 */
export function cartIdf(measure: Measure, delta: number): Measure {
  if (delta === 0) return measure;
  return {
    code: measure.code,
    weigh: (together, a, b, total) => measure.weigh(together, a, b, total) * share(a, total) ** delta,
  };
}

/** What an item of `a` of `total` baskets says, 0 to 1. */
function share(a: number, total: number): number {
  return total > 1 ? Math.log(total / a) / Math.log(total) : 1;
}
