/** A part of the carts. */
export interface Part {
  /** Such as `2`, `3–4`, `20 or more`. */
  readonly label: string;
  has(cart: number): boolean;
}

/** Whole numbers from the least to the most, in words. */
export function labelOf(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return `${least} or more`;
  return least === most ? String(least) : `${least}–${most}`;
}
