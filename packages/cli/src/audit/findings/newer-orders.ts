import type { Check } from "./shape.ts";

/** The orders go on after the last that the graph knows. */
export const newerOrders: Check = ({ graph, orders }) => {
  const { until } = graph.facts;
  if (until === undefined) return undefined;
  const known = Date.parse(until);
  const newer = orders.orders.at.reduce((count, at) => count + Number(at > known), 0);
  if (newer === 0) return undefined;
  return {
    code: "newer-orders",
    says: `orders newer than the graph, which ends at ${until}: ${newer}`,
    advice: "build it again with them",
    cases: [],
  };
};
