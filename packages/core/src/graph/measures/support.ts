import type { Measure } from "./shape.ts";

/** Support: together / total, the share of all baskets that hold both. Agrawal, Imieliński and Swami 1993. */
export function support(): Measure {
  return {
    code: "support",
    weigh: (together, _a, _b, total) => together / total,
  };
}
