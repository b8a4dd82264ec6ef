import type { PolicyInput, Product } from "@basketwise/core";

/** A product as anybody may know it. Without a cost price the margin of an offer can't be looked at. */
export function withoutCost({ cost, ...product }: Product): Product {
  return product;
}

/** A policy as anybody may know it: a reward that is earned by a code is one that a server gives. */
export function withoutCodes<Known extends PolicyInput>(policy: Known): Known {
  if (!policy.rewards) return policy;
  return { ...policy, rewards: policy.rewards.filter(({ code }) => code === undefined) };
}
