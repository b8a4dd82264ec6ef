import type { Measure } from "./shape.ts";

/** Cosine: together / √(a · b), of the two products seen as vectors of baskets. Sarwar and others 2001. */
export function cosine(): Measure {
  return {
    code: "cosine",
    weigh: (together, a, b) => together / Math.sqrt(a * b),
  };
}
