import {
  completePolicy,
  type GraphFacts,
  PLACEMENTS,
  type Playbook,
  POLICY_VERSION_BYTES,
  type PolicyInput,
} from "@basketwise/core";
import { type Checked, checkInput, PolicySchema } from "@basketwise/core/schema";
import { otherCurrency } from "./other-currency.ts";

/** What a policy is checked against. */
interface Surroundings {
  readonly playbook: Playbook;
  /** Of the graph that is served; absent where there is none yet. */
  readonly facts?: GraphFacts | undefined;
}

/** A policy that can be served, or the path of what is wrong with it and what was expected there. */
export function checkPolicy(input: unknown, { playbook, facts }: Surroundings): Checked<PolicyInput> {
  const checked = checkInput(PolicySchema, input);
  if (!checked.ok) return checked;
  const policy = checked.value;
  const problem =
    longVersion(policy) ??
    (facts && otherCurrency(policy, facts)) ??
    strayTechnique(policy, playbook) ??
    strayPlacement(policy);
  return problem === undefined ? checked : { ok: false, problem };
}

function longVersion({ version = "" }: PolicyInput): string | undefined {
  if (new TextEncoder().encode(version).length <= POLICY_VERSION_BYTES) return undefined;
  return `version: expected at most ${POLICY_VERSION_BYTES} bytes`;
}

function strayTechnique({ placements = {}, audiences = {} }: PolicyInput, playbook: Playbook) {
  const known = playbook.techniques.map(({ code }) => code);
  const lists = [
    ...Object.entries(placements).map(([name, { techniques = [] }]) => {
      return [`placements.${name}.techniques`, techniques] as const;
    }),
    ...Object.entries(audiences).map(([name, { allow = [] }]) => [`audiences.${name}.allow`, allow] as const),
  ];
  return strayIn(lists, known);
}

/** A placement of the merchant's own says what it tries; one that is only named is a misspelt one. */
function strayPlacement(policy: PolicyInput): string | undefined {
  const own = Object.entries(policy.placements ?? {});
  const silent = own.find(([name, { techniques }]) => !isKnown(PLACEMENTS, name) && techniques === undefined);
  if (silent) {
    const expected = `expected one of ${PLACEMENTS.join(", ")}, or techniques of its own`;
    return `placements.${silent[0]}: ${expected}`;
  }
  const known = Object.keys(completePolicy(policy).placements);
  const lists = (policy.merchandising ?? []).map(({ placements = [] }, i) => {
    return [`merchandising[${i}].placements`, placements] as const;
  });
  return strayIn(lists, known);
}

function strayIn(
  lists: readonly (readonly [path: string, names: readonly string[]])[],
  known: readonly string[],
) {
  for (const [path, names] of lists) {
    const stray = names.findIndex((name) => !isKnown(known, name));
    if (stray < 0) continue;
    return `${path}[${stray}]: expected one of ${known.join(", ")}, found ${JSON.stringify(names[stray])}`;
  }
  return undefined;
}

function isKnown(known: readonly string[], name: string): boolean {
  return known.includes(name);
}
