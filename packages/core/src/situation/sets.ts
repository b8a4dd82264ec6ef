import type { Policy } from "../model/policy.ts";

/** Adds to the ids of some products those of the merchant's sets that hold one of them. */
export function addSets({ bundles }: Policy, ids: Set<string>): void {
  for (const { productIds } of bundles) {
    if (productIds.some((id) => ids.has(id))) for (const id of productIds) ids.add(id);
  }
}
