import {
  completePolicy,
  degradedBy,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  type Policy,
  type PolicyInput,
  readPointer,
} from "@basketwise/core";
import { checkInput, PolicySchema } from "@basketwise/core/schema";
import type { Degraded } from "./degraded.ts";
import type { HeadTexts } from "./graph-storage.ts";

/** A graph version and the policy it is asked under. A request keeps to the one it began with. */
export interface Head {
  readonly texts: HeadTexts;
  readonly pointer: Pointer;
  readonly policy: Policy;
  /** Pages of hashes that have been read; only large graphs have them. */
  readonly pages: Map<string, string>;
}

/** Why there is no head, and one sentence for a human. */
export interface Headless {
  readonly degraded: Degraded;
  readonly problem: string;
}

/** Makes a head of the stored texts. A policy that can't be read is not replaced by the defaults: they may allow what it forbids. */
export function readHead(texts: HeadTexts): Head | Headless {
  if (texts.pointer === null) {
    return { degraded: "no-graph", problem: `${POINTER_KEY}: no graph has been published` };
  }
  const pointer = readPointer(POINTER_KEY, texts.pointer);
  if (!pointer.ok) {
    return { degraded: degradedBy([pointer.problem]) ?? "pack-damaged", problem: pointer.problem.message };
  }
  const policy = readPolicy(texts.policy ?? "{}");
  if (typeof policy === "string") return { degraded: "policy-damaged", problem: policy };
  return { texts, pointer: pointer.value, policy: completePolicy(policy), pages: new Map() };
}

/** The policy, or what is wrong with it. */
function readPolicy(text: string): PolicyInput | string {
  try {
    const checked = checkInput(PolicySchema, JSON.parse(text));
    return checked.ok ? checked.value : `${POLICY_KEY}: ${checked.problem}`;
  } catch {
    return `${POLICY_KEY}: is not JSON`;
  }
}
