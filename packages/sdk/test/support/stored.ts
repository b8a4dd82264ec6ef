import { createHash } from "node:crypto";
import { encodePacks, POINTER_KEY, POLICY_KEY, type PolicyInput, type WholeGraph } from "@basketwise/core";

/** A published graph: every key of the store and its value. */
export function stored(graph: WholeGraph, policy?: PolicyInput): ReadonlyMap<string, string> {
  const { pointer, values } = encodePacks(graph, { digest });
  const head: [string, string][] = [[POINTER_KEY, JSON.stringify(pointer)]];
  if (policy) head.push([POLICY_KEY, JSON.stringify(policy)]);
  return new Map([...values, ...head]);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
