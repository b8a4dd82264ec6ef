import type { Measure } from "./shape.ts";

/** Jaccard: together / (a + b − together), of the baskets that hold either the share that hold both. Jaccard 1912. */
export function jaccard(): Measure {
  return {
    code: "jaccard",
    weigh: (together, a, b) => together / (a + b - together),
  };
}
