import {
  completePolicy,
  degradedBy,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  type Policy,
  readPointer,
} from "@basketwise/core";
import { otherCurrency } from "../policy/other-currency.ts";
import { readPolicy } from "../policy/read-policy.ts";
import type { Degraded } from "./degraded.ts";
import type { HeadTexts } from "./graph-storage.ts";
import { type ProfileHead, type ProfileTrouble, readProfileHead } from "./profile-head.ts";

/** A graph version and the policy it is asked under. A request keeps to the one it began with. */
export interface Head {
  readonly texts: HeadTexts;
  readonly pointer: Pointer;
  readonly policy: Policy;
  /** Pages of hashes that have been read; only large graphs have them. */
  readonly pages: Map<string, string>;
  /** Absent where no profiles were published. */
  readonly profiles?: ProfileHead | ProfileTrouble | undefined;
}

/** Why there is no head, and one sentence for a human. */
export interface Headless {
  readonly degraded: Degraded;
  readonly problem: string;
  /** The graph that is there, where only its policy can't be read. */
  readonly unserved?: Pointer;
}

/**
 * Makes a head of the stored texts. A policy that can't be read, or that speaks of another currency than the graph, is not
 * replaced by the defaults: they may allow what it forbids.
 */
export function readHead(texts: HeadTexts): Head | Headless {
  if (texts.pointer === null) {
    return { degraded: "no-graph", problem: `${POINTER_KEY}: no graph has been published` };
  }
  const pointer = readPointer(POINTER_KEY, texts.pointer);
  if (!pointer.ok) {
    return { degraded: degradedBy([pointer.problem]) ?? "pack-damaged", problem: pointer.problem.message };
  }
  const policy = readPolicy(texts.policy);
  if (!policy.ok) return { degraded: "policy-damaged", problem: policy.problem, unserved: pointer.value };
  const other = otherCurrency(policy.value, pointer.value.facts);
  if (other) {
    return { degraded: "policy-damaged", problem: `${POLICY_KEY}: ${other}`, unserved: pointer.value };
  }
  const profiles = readProfileHead(texts);
  return { texts, pointer: pointer.value, policy: completePolicy(policy.value), pages: new Map(), profiles };
}
