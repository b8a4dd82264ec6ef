/** The chance that an expert's or the merchant's own pick is taken: a guide expects two or three acceptances in ten. */
export const CURATED_CHANCE = 0.2;

/** The chance that something merely wanted, or merely alike, is taken. */
export const PLAIN_CHANCE = 0.05;

/** The chance that at least one of two grounds makes the customer take it, were they independent (noisy or). */
export function either(a: number, b: number): number {
  return a + b - a * b;
}

/** 1 up to the ideal share, then falling as the price moves away from it. */
export function priceDecay(share: number, idealShare: number): number {
  return share <= idealShare || share === 0 ? 1 : idealShare / share;
}
