import type { Measure } from "./shape.ts";

/** Confidence P(b|a): together / a, the share of the cart item's baskets that hold the neighbour. Agrawal and others 1993. */
export function confidence(): Measure {
  return {
    code: "confidence",
    weigh: (together, a) => together / a,
  };
}
