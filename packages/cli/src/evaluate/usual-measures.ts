import { type MeasureSpec, SPEC_CODES } from "@basketwise/core";

/** Of more products EASE is shown only where it is asked for: it takes time with their cube. */
const MOST_FOR_EASE = 1000;

/** The measures and models shown where none is named, each as it is by default. */
export function usualMeasures(products: number): MeasureSpec[] {
  return SPEC_CODES.filter((measure) => measure !== "ease" || products <= MOST_FOR_EASE).map((measure) => ({
    measure,
    parameters: {},
  }));
}
