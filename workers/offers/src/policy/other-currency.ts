import type { GraphFacts, PolicyInput } from "@basketwise/core";

/** What is wrong where a policy speaks of another currency than the graph: its amounts would mean nothing. */
export function otherCurrency(policy: PolicyInput, { currency }: GraphFacts): string | undefined {
  const said = policy.currency;
  if (said === undefined || said === currency) return undefined;
  return `currency: expected ${currency}, the currency of the graph, found ${said}`;
}
