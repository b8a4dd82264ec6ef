import type { PolicyInput } from "../model/policy.ts";
import { policyText } from "./policy-text.ts";

/** Characters of a version that is made from content, like those of a graph's. */
const VERSION_LENGTH = 16;

/** A policy that has a version. */
export type NamedPolicy = PolicyInput & { readonly version: string };

/** A policy under its own version; where the merchant gave none, under one made from the digest of its content. */
export function namedPolicy(policy: PolicyInput, digest: string): NamedPolicy {
  return { ...policy, version: policy.version ?? digest.slice(0, VERSION_LENGTH) };
}

/** What the version of a policy without one is made from. */
export function unnamedText(policy: PolicyInput): string {
  const { version: _, ...content } = policy;
  return policyText(content);
}
