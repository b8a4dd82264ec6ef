import type { Policy } from "@basketwise/core";
import { strayNames } from "./stray-names.ts";

/** At most so many products that nobody knows are told one by one. */
const MOST_TOLD = 5;

/**
 * What a merchant may not have meant, in lines: a placement that can't offer anything, and products that the graph does
 * not know. Neither is an error: a product may be on its way.
 */
export function policyNotes(policy: Policy, has: (productId: string) => boolean): string[] {
  const empty = Object.entries(policy.placements)
    .filter(([, { techniques }]) => techniques.length === 0)
    .map(([name]) => `policy: placements.${name} names no techniques, so that nothing is offered there`);
  const stray = strayNames(policy, has);
  const told = stray.slice(0, MOST_TOLD).map(({ productId, path }) => {
    return `policy: ${path}: the graph does not know ${JSON.stringify(productId)}`;
  });
  const more = stray.length - told.length;
  return [
    ...empty,
    ...told,
    ...(more > 0 ? [`policy: the graph does not know ${more} more of the products that it names`] : []),
  ];
}
