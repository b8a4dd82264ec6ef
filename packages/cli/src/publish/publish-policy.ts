import {
  type GraphFacts,
  namedPolicy,
  POLICY_KEY,
  POLICY_VERSION_BYTES,
  type PolicyInput,
  policyKey,
  policyText,
  unnamedText,
} from "@basketwise/core";
import { checkInput, PolicySchema } from "@basketwise/core/schema";
import { digest } from "../graph/digest.ts";
import { checkCurrency } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import type { Store } from "./store.ts";

/** The key that remembers which folder's policy was published last: what was put at the edge since then stays. */
export const PUBLISHED_POLICY_KEY = "policy-published";

/** Characters of the digest that tells two policies of one name apart. */
const MARK_LENGTH = 8;

/** What becomes of the policy at the edge. */
export interface PolicyFate {
  /**
   * `none`: there is none, the defaults hold. `damaged`: what is there can't be read, and nothing takes its place. `kept`: the one that is there stays, for the folder has none, or none that
   * is new. `unchanged`: the folder's is the one that is there. `served`: the folder's takes its place.
   */
  readonly outcome: "none" | "damaged" | "kept" | "unchanged" | "served";
  /** The version that is served from now on. */
  readonly version: string;
  /** The version of the folder's own, where it is not the one that is served. */
  readonly own?: string;
}

/** What publishing writes of a policy, and what becomes of the one that is there. */
export interface PolicyPlan {
  readonly fate: PolicyFate;
  /** Written before anything that is served changes. */
  readonly kept: ReadonlyMap<string, string>;
  /** Written with the pointer. */
  readonly served: ReadonlyMap<string, string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * What is to be written of a folder's policy: it is served if it changed since a folder's policy was published last, else
 * what was put at the edge would be undone by every publish. InputError where what will be served speaks of another
 * currency than the graph.
 */
export async function planPolicy(
  own: PolicyInput | undefined,
  facts: GraphFacts,
  store: Store,
): Promise<PolicyPlan> {
  const stored = await store.get(POLICY_KEY);
  const there = readPolicy(stored);
  const content = own && digest(policyText(own));
  const published = await store.get(PUBLISHED_POLICY_KEY);
  // An empty one takes back what a folder said before, and says nothing by itself.
  const says = own !== undefined && (Object.keys(own).length > 0 || published !== null);
  const isNew = says && content !== published;
  if (!says || content === undefined || (there && !isNew)) {
    if (there) checkCurrency(`the policy of ${store.name}`, there, facts);
    const none = { outcome: stored === null ? "none" : "damaged", version: "default" } as const;
    return { fate: there ? stay(there, says ? own : undefined) : none, kept: NOTHING, served: NOTHING };
  }
  const named = await distinctPolicy(own, there, store);
  const text = policyText(named);
  const key = policyKey(named.version);
  const same = there !== undefined && policyText(there) === text;
  return {
    fate: { outcome: same ? "unchanged" : "served", version: named.version },
    kept: (await store.get(key)) === text ? NOTHING : new Map([[key, text]]),
    served: new Map([...(same ? [] : [[POLICY_KEY, text] as const]), [PUBLISHED_POLICY_KEY, content]]),
  };
}

function stay(there: PolicyInput, own: PolicyInput | undefined): PolicyFate {
  const version = there.version ?? "default";
  const name = own && nameOf(own).version;
  if (name === undefined) return { outcome: "kept", version };
  return name === version || version.startsWith(`${name}+`)
    ? { outcome: "unchanged", version }
    : { outcome: "kept", version, own: name };
}

function nameOf(policy: PolicyInput) {
  return namedPolicy(policy, digest(unnamedText(policy)));
}

/** The policy under its version; where that is the name of another one already, as after an edit of the matrix, with a mark of its content. */
async function distinctPolicy(own: PolicyInput, there: PolicyInput | undefined, store: Store) {
  const named = nameOf(own);
  if (Buffer.byteLength(named.version) > POLICY_VERSION_BYTES) {
    throw new InputError(
      `the policy's version: expected at most ${POLICY_VERSION_BYTES - MARK_LENGTH - 1} bytes`,
    );
  }
  const text = policyText(named);
  const kept = readPolicy(await store.get(policyKey(named.version)));
  const others = [kept, there].filter((one) => one?.version === named.version);
  if (others.every((one) => one && policyText(one) === text)) return named;
  return { ...named, version: `${named.version}+${digest(text).slice(0, MARK_LENGTH)}` };
}

/** A stored policy; one that can't be read is none, and is mended by the folder's. */
export function readPolicy(text: string | null): PolicyInput | undefined {
  if (text === null) return undefined;
  try {
    const checked = checkInput(PolicySchema, JSON.parse(text));
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined;
  }
}
