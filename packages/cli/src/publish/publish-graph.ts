import {
  HISTORY_KEY,
  matrixKey,
  POINTER_KEY,
  type Pointer,
  type PolicyInput,
  type Publication,
  type ReadValues,
  readHistory,
  SCENARIOS_KEY,
  versionKey,
  withPublication,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { factsIn } from "./facts-in.ts";
import { type PolicyFate, planPolicy } from "./publish-policy.ts";
import type { Store } from "./store.ts";

/** A graph that was built, ready to be published. */
export interface BuiltGraph {
  readonly pointer: Pointer;
  /** Keys of its packs and pages. */
  readonly keys: readonly string[];
  readonly read: ReadValues;
  /** Of the folder, with the matrix's pins and forbids; absent where the folder says nothing of one. */
  readonly policy?: PolicyInput | undefined;
  /** The cross-sell matrix with the merchant's edits marked, as JSON. */
  readonly matrix?: string | undefined;
  /** What a policy is tried on at the edge before it is served, as JSON; what is there stays where there are none. */
  readonly scenarios?: string | undefined;
  /** Whether to write every value anew, also what is there: it may be damaged. */
  readonly force?: boolean;
}

/** What publishing did. */
export interface Published {
  readonly graphVersion: string;
  /** The version that was there before; absent where there was none. */
  readonly before?: string;
  /** Values that had to be written, all that is published among them. */
  readonly written: number;
  /** Values that were there already, from an earlier version. */
  readonly kept: number;
  /** What became of the policy. */
  readonly policy: PolicyFate;
}

/** Values read from disk at a time. */
const CHUNK = 20;

/**
 * Publishes a graph: its packs, then what stays under keys of their own (its matrix, its pointer, the policy, the scenarios),
 * so that the version can be put back, and last the policy with the one pointer that readers follow. Whoever reads in
 * between, or after a publish that broke off, has what was there before. What is there already is not written, unless
 * forced; a policy that was put at the edge stays until the folder's changes. InputError where the policy that will be
 * served speaks of another currency than the graph.
 */
export async function publishGraph(
  built: BuiltGraph,
  store: Store,
  now: () => number = Date.now,
): Promise<Published> {
  const { pointer, keys, policy, force = false } = built;
  const { version } = pointer.facts;
  const at = new Date(now()).toISOString();
  const { fate, kept, served } = await planPolicy(policy, pointer.facts, store);
  const before = factsIn(await store.get(POINTER_KEY)).version;
  const missing = force ? keys : await missingKeys(keys, store);
  await putPacks(missing, built.read, store);
  const changed = force || before !== version;
  const own = await ownValues(built, store);
  if (changed) own.set(versionKey(version), JSON.stringify(pointer));
  if (own.size > 0) await store.put(own);
  if (kept.size > 0) await store.put(kept, { at });
  const head = new Map<string, string>();
  if (changed) head.set(HISTORY_KEY, await nextHistory(pointer, { at, policyVersion: fate.version }, store));
  for (const [key, text] of served) head.set(key, text);
  if (changed) head.set(POINTER_KEY, JSON.stringify(pointer));
  if (head.size > 0) await store.put(head);
  return {
    graphVersion: version,
    ...(before !== undefined && { before }),
    written: missing.length + own.size + kept.size + head.size,
    kept: keys.length - missing.length,
    policy: fate,
  };
}

/** The values that go with a version beside its packs, without those that are there already. */
async function ownValues(built: BuiltGraph, store: Store): Promise<Map<string, string>> {
  const { pointer, matrix, scenarios, force = false } = built;
  const own = new Map<string, string>();
  if (matrix !== undefined) own.set(matrixKey(pointer.facts.version), matrix);
  if (scenarios !== undefined) own.set(SCENARIOS_KEY, scenarios);
  if (force) return own;
  for (const [key, text] of [...own]) if (text === (await store.get(key))) own.delete(key);
  return own;
}

/** The history with one more publication, as text. */
async function nextHistory(
  { facts }: Pointer,
  { at, policyVersion }: Pick<Publication, "at" | "policyVersion">,
  store: Store,
): Promise<string> {
  const { version, products, pairs, baskets } = facts;
  const history = readHistory(await store.get(HISTORY_KEY));
  return JSON.stringify(withPublication(history, { version, at, products, pairs, baskets, policyVersion }));
}

async function missingKeys(keys: readonly string[], store: Store): Promise<string[]> {
  const prefixes = new Set(keys.map((key) => key.slice(0, key.indexOf(":") + 1)));
  const there = new Set<string>();
  for (const prefix of prefixes) for (const key of await store.list(prefix)) there.add(key);
  return keys.filter((key) => !there.has(key));
}

async function putPacks(keys: readonly string[], read: ReadValues, store: Store): Promise<void> {
  for (let from = 0; from < keys.length; from += CHUNK) {
    const chunk = keys.slice(from, from + CHUNK);
    const values = await read(chunk);
    const found = new Map<string, string>();
    for (const key of chunk) {
      const text = values.get(key);
      if (typeof text !== "string")
        throw new InputError(`${key}: missing from the folder; build the graph again`);
      found.set(key, text);
    }
    await store.put(found);
  }
}
