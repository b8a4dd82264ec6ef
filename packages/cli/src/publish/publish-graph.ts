import {
  type GraphFacts,
  matrixKey,
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
  /** The cross-sell matrix with the merchant's edits marked, as JSON. */
  readonly matrix?: string | undefined;
  /** Whether to write every value anew, also what is there: it may be damaged. */
  readonly force?: boolean;
}

/** What publishing did. */
export interface Published {
  readonly graphVersion: string;
  /** The version that was there before; absent where there was none. */
  readonly before?: string;
  /** Values that had to be written, the pointer, the matrix and the policy among them. */
  readonly written: number;
  /** Values that were there already, from an earlier version. */
  readonly kept: number;
}

/** Values read from disk at a time. */
const CHUNK = 20;

/**
 * Publishes a graph: its packs, then its matrix and a pointer of its own, which stay, so that the version can be put
 * back, and last the policy with the one pointer that readers follow. Whoever reads in between, or after a publish that
 * broke off, has what was there before. What is there already is not written, unless forced.
 */
export async function publishGraph(built: BuiltGraph, store: Store): Promise<Published> {
  const { pointer, keys, policy, matrix, force = false } = built;
  const { version } = pointer.facts;
  const text = JSON.stringify(pointer);
  const before = versionOf(await store.get(POINTER_KEY));
  const policyBefore = (await store.get(POLICY_KEY)) ?? undefined;
  const missing = force ? keys : await missingKeys(keys, store);
  await putPacks(missing, built.read, store);
  const changed = force || before !== version;
  const own = new Map<string, string>();
  const matrixBefore = matrix === undefined || force ? undefined : await store.get(matrixKey(version));
  if (matrix !== undefined && matrix !== matrixBefore) own.set(matrixKey(version), matrix);
  if (changed) own.set(versionKey(version), text);
  if (own.size > 0) await store.put(own);
  const head = new Map<string, string>();
  if (policy !== undefined && policy !== policyBefore) head.set(POLICY_KEY, policy);
  if (changed) head.set(POINTER_KEY, text);
  if (head.size > 0) await store.put(head);
  const dropped = policy === undefined && policyBefore !== undefined;
  if (dropped) await store.delete([POLICY_KEY]);
  const written = missing.length + own.size + head.size + Number(dropped);
  const counts = { written, kept: keys.length - missing.length };
  return { graphVersion: version, ...(before !== undefined && { before }), ...counts };
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
