import { type Playbook, type PolicyChange, policyText } from "@basketwise/core";
import type { GraphStore } from "../storage/graph-store.ts";
import type { Policies } from "../storage/policies.ts";
import { dryRun } from "./dry-run.ts";
import { type Asked, type Plan, planChange, type Refused, refused } from "./plan-change.ts";
import type { ChangeQuery } from "./read-change.ts";
import { tagOf } from "./tag-of.ts";

/** A policy that is asked for, and what is expected to be served until now. */
export interface Change extends Asked, Omit<ChangeQuery, "version"> {
  /** Whether a tag is the one that the asker expects; absent where any will do. */
  readonly expects?: (tag: string) => boolean;
}

/** What {@link changePolicy} works with. */
interface Surroundings {
  readonly policies: Policies;
  readonly store: Pick<GraphStore, "asPut" | "policyPut" | "claimPolicy" | "releasePolicy">;
  readonly playbook: Playbook;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What came of a change, or the problem that it is answered with. */
export type Changed = { readonly ok: true; readonly value: PolicyChange; readonly tag: string } | Refused;

const LOST = "the policy is not the one of `If-Match` any more: GET it again";

/** Has another policy served, or says what would come of it. Rejects as the storage does. */
export async function changePolicy(change: Change, surroundings: Surroundings): Promise<Changed> {
  const { policies, store, playbook } = surroundings;
  const texts = store.asPut(await policies.current());
  if (change.expects && !change.expects(await tagOf(texts.policy))) return refused(412, LOST);
  const planned = await planChange(change, texts, surroundings);
  if (!planned.ok) return planned;
  const { policy, text, current, isServed } = planned.value;
  const versions = { version: policy.version, before: current?.version ?? "default" };
  const tag = await tagOf(isServed ? texts.policy : text);
  if (change.dryRun) {
    const tried = dryRun(await policies.scenarios(), change, {
      before: current ?? {},
      after: policy,
      playbook,
    });
    if (!tried.ok) return refused(503, tried.problem);
    const outcome = isServed ? "unchanged" : "would-be-served";
    return { ok: true, value: { outcome, ...versions, ...tried.value }, tag };
  }
  if (isServed) return { ok: true, value: { outcome: "unchanged", ...versions }, tag };
  // From here on nobody else here takes the place of the same policy, if they name it.
  if (!store.claimPolicy(texts.policy) && change.expects) return refused(412, LOST);
  await serve(planned.value, texts.policy, surroundings);
  return { ok: true, value: { outcome: "served", ...versions }, tag };
}

/** Keeps the policy under its version first, and the one that it takes the place of if nobody did; then serves it. */
async function serve(
  { policy, text, isKept, current }: Plan,
  before: string | null,
  { policies, store, now }: Surroundings,
): Promise<void> {
  try {
    if (!isKept) await policies.keep(policy.version, text, new Date(now()).toISOString());
    if (current && (await policies.kept(current.version)) === null) {
      await policies.keep(current.version, policyText(current));
    }
    await policies.serve(text);
    store.policyPut(before, text);
  } catch (error) {
    store.releasePolicy(before);
    throw error;
  }
}
