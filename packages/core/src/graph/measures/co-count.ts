import type { Measure } from "./shape.ts";

/** Co-count: together / total, the share of all baskets that hold both, which is their support. Agrawal, Imieliński and Swami 1993. */
export function coCount(): Measure {
  return {
    code: "co-count",
    weigh: (together, _a, _b, total) => together / total,
  };
}
