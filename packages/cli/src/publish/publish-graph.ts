import {
  type GraphFacts,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  type ReadValues,
  versionKey,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";
import type { Store } from "./store.ts";

/** A graph that was built, ready to be published. */
export interface BuiltGraph {
  readonly pointer: Pointer;
  /** Keys of its packs and pages. */
  readonly keys: readonly string[];
  readonly read: ReadValues;
  /** JSON; absent where the merchant has set nothing. */
  readonly policy?: string | undefined;
}

/** What publishing did. */
export interface Published {
  readonly graphVersion: string;
  /** The version that was there before; absent where there was none. */
  readonly before?: string;
  /** Values that had to be written, the pointer and the policy among them. */
  readonly written: number;
  /** Values that were there already, from an earlier version. */
  readonly kept: number;
}

/** Values read from disk at a time. */
const CHUNK = 20;

/**
 * Publishes a graph: its packs, then a pointer of its own that stays, so that the version can be put back, and last the
 * one pointer that readers follow. Whoever reads in between has the version before. What is there already is not written.
 */
export async function publishGraph(built: BuiltGraph, store: Store): Promise<Published> {
  const { pointer, keys } = built;
  const before = versionOf(await store.get(POINTER_KEY));
  const text = JSON.stringify(pointer);
  let written = await publishPolicy(built.policy, store);
  let missing: readonly string[] = [];
  if (before !== pointer.facts.version) {
    missing = await missingKeys(keys, store);
    await putPacks(missing, built.read, store);
    await store.put(new Map([[versionKey(pointer.facts.version), text]]));
    await store.put(new Map([[POINTER_KEY, text]]));
    written += missing.length + 2;
  }
  const counts = { written, kept: keys.length - missing.length };
  return { graphVersion: pointer.facts.version, ...(before !== undefined && { before }), ...counts };
}

/** Puts a version back that was published before; InputError where the store has no such version. */
export async function rollBack(version: string, store: Store): Promise<Published> {
  const text = await store.get(versionKey(version));
  if (text === null) {
    const known = [...(await store.list(versionKey("")))].map((key) => key.slice(versionKey("").length));
    throw new InputError(
      `rollback: ${store.name} has no version ${version}; it has ${known.join(", ") || "none"}`,
    );
  }
  const before = versionOf(await store.get(POINTER_KEY));
  await store.put(new Map([[POINTER_KEY, text]]));
  return { graphVersion: version, ...(before !== undefined && { before }), written: 1, kept: 0 };
}

function versionOf(pointer: string | null): string | undefined {
  if (pointer === null) return undefined;
  try {
    return (JSON.parse(pointer) as { readonly facts?: Partial<GraphFacts> }).facts?.version;
  } catch {
    return undefined;
  }
}

async function publishPolicy(policy: string | undefined, store: Store): Promise<number> {
  const there = await store.get(POLICY_KEY);
  if ((policy ?? null) === there) return 0;
  if (policy === undefined) await store.delete([POLICY_KEY]);
  else await store.put(new Map([[POLICY_KEY, policy]]));
  return 1;
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
