import type { Measure } from "./shape.ts";
import { notNegative } from "./shared/not-negative.ts";

/** What bends lift. */
export interface LiftParameters {
  /** Baskets added to each of the two products, so that two rare things seen once together don't beat all else; 0 is the plain lift. */
  readonly shrink?: number;
}

/**
 * Lift: together · total / (a · b), confidence against chance, with a + shrink and b + shrink in place of a and b.
 * It has no upper bound, so the weight is lift / (1 + lift): chance is ½. Brin and others 1997.
 */
export function lift({ shrink = 10 }: LiftParameters = {}): Measure {
  const more = notNegative("shrink", shrink);
  return {
    code: "lift",
    weigh(together, a, b, total) {
      const observed = together * total;
      return observed / (observed + (a + more) * (b + more));
    },
  };
}
