import {
  type GraphFacts,
  type NamedPolicy,
  namedPolicy,
  type Playbook,
  POINTER_KEY,
  type PolicyInput,
  policyText,
  readPointer,
  unnamedText,
} from "@basketwise/core";
import type { HeadTexts } from "../storage/graph-storage.ts";
import type { Policies } from "../storage/policies.ts";
import { digest } from "../text/digest.ts";
import { checkPolicy } from "./check-policy.ts";
import { readPolicy } from "./read-policy.ts";

/** A policy that is asked for: as parsed JSON, or a version put back. */
export interface Asked {
  readonly input?: unknown;
  readonly version?: string;
}

/** A policy that may be served, and what that means. */
export interface Plan {
  readonly policy: NamedPolicy;
  readonly text: string;
  /** Whether its version is kept already. */
  readonly isKept: boolean;
  /** What is served until now, under its version; absent where there is none that can be read. */
  readonly current?: NamedPolicy;
  /** Whether it is served already. */
  readonly isServed: boolean;
}

/** A problem that a change is answered with. */
export interface Refused {
  readonly ok: false;
  readonly status: 400 | 404 | 409 | 412 | 503;
  readonly problem: string;
}

/** A problem as what comes of a change. */
export function refused(status: Refused["status"], problem: string): Refused {
  return { ok: false, status, problem };
}

/** What serving a policy in place of the stored one means, or the problem with it. Rejects as the storage does. */
export async function planChange(
  asked: Asked,
  texts: HeadTexts,
  { policies, playbook }: { readonly policies: Policies; readonly playbook: Playbook },
): Promise<{ readonly ok: true; readonly value: Plan } | Refused> {
  const input = asked.version === undefined ? asked.input : await putBack(asked.version, policies);
  if (input === undefined) return refused(404, "there is no such version of the policy");
  const checked = checkPolicy(input, { playbook, facts: factsOf(texts.pointer) });
  if (!checked.ok) return refused(400, checked.problem);
  const policy = await named(checked.value);
  const text = policyText(policy);
  const served = readPolicy(texts.policy);
  const current = served.ok && texts.policy !== null ? await named(served.value) : undefined;
  const keptText = await policies.kept(policy.version);
  const kept = readPolicy(keptText);
  const others = [keptText !== null && kept.ok ? kept.value : undefined, current];
  if (others.some((other) => other?.version === policy.version && policyText(other) !== text)) {
    const taken = `version: ${policy.version} is another policy already; give this one a name of its own`;
    return refused(409, taken);
  }
  const isServed = current !== undefined && served.ok && policyText(served.value) === text;
  const isKept = keptText !== null && kept.ok;
  return { ok: true, value: { policy, text, isKept, isServed, ...(current && { current }) } };
}

/** A version that was kept; undefined where there is none that can be read. */
async function putBack(version: string, policies: Policies): Promise<PolicyInput | undefined> {
  const text = await policies.kept(version);
  const read = readPolicy(text);
  return text !== null && read.ok ? read.value : undefined;
}

async function named(policy: PolicyInput): Promise<NamedPolicy> {
  return namedPolicy(policy, await digest(unnamedText(policy)));
}

function factsOf(pointer: string | null): GraphFacts | undefined {
  if (pointer === null) return undefined;
  const read = readPointer(POINTER_KEY, pointer);
  return read.ok ? read.value.facts : undefined;
}
