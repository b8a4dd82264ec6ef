import { completePolicy, dayBefore, POLICY_KEY } from "@basketwise/core";
import type { Bindings } from "../bindings/env.ts";
import { graphKv } from "../bindings/graph-kv.ts";
import { readPolicy } from "../policy/read-policy.ts";

/**
 * The first day (UTC) that the policy's `retention` keeps; all before it goes. Rejects where the policy can't be read:
 * nothing is deleted on a guess. `now` is in milliseconds since the epoch.
 */
export async function firstDayKept({ GRAPH }: Bindings, now: number): Promise<string> {
  const read = readPolicy(await graphKv(GRAPH).readText(POLICY_KEY));
  if (!read.ok) throw new Error(read.problem);
  return dayBefore(completePolicy(read.value).retention.days, now);
}
