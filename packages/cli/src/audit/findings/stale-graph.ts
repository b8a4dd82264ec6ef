import { DAY } from "@basketwise/core";
import type { Check } from "./shape.ts";

/** After so many days without an order the graph no longer knows what is bought now. */
const FRESH_DAYS = 30;

/** The graph's latest order lies long before the moment of the audit. */
export const staleGraph: Check = ({ graph, at }) => {
  const { until } = graph.facts;
  if (until === undefined) return undefined;
  const days = Math.floor((at - Date.parse(until)) / DAY);
  if (days <= FRESH_DAYS) return undefined;
  return {
    code: "stale-graph",
    says: `the graph's latest order is ${days} days old`,
    advice: "build it again with the orders since",
    cases: [],
  };
};
