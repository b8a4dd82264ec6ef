import { POINTER_KEY, POLICY_KEY } from "./format.ts";

/** The mutable values. The policy is the one that is served; the merchant's own `policy.json` lies beside it. */
const HEAD_FILES: ReadonlyMap<string, string> = new Map([
  [POINTER_KEY, "graph.json"],
  [POLICY_KEY, "served-policy.json"],
]);

/** Where a stored value lies inside the folder of a built graph: pointer and policy as JSON, and a text file a pack. */
export function fileOf(key: string): string {
  return HEAD_FILES.get(key) ?? `packs/${key.replaceAll(":", "-")}.txt`;
}
