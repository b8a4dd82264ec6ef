import { POINTER_KEY, POLICY_KEY, policyKey, versionKey } from "@basketwise/core";
import { checkCurrency } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { factsIn } from "./facts-in.ts";
import { readPolicy } from "./publish-policy.ts";
import type { Store } from "./store.ts";

/** What a rollback did. */
export interface RolledBack {
  readonly version: string;
  /** The version that was served before; absent where there was none. */
  readonly before?: string;
}

/** Puts a version of the graph back; InputError where the store has no such version, or where the policy is in another currency. */
export async function rollBackGraph(version: string, store: Store): Promise<RolledBack> {
  const text = await store.get(versionKey(version));
  if (text === null) throw await unknown("version", version, versionKey(""), store);
  checkPair(text, await store.get(POLICY_KEY), store);
  const before = factsIn(await store.get(POINTER_KEY)).version;
  await store.put(new Map([[POINTER_KEY, text]]));
  return { version, ...(before !== undefined && { before }) };
}

/** Has a version of the policy served again; InputError where the store has no such version, or where the graph is in another currency. */
export async function rollBackPolicy(version: string, store: Store): Promise<RolledBack> {
  const text = await store.get(policyKey(version));
  if (text === null || !readPolicy(text)) throw await unknown("policy", version, policyKey(""), store);
  checkPair(await store.get(POINTER_KEY), text, store);
  const before = readPolicy(await store.get(POLICY_KEY))?.version;
  await store.put(new Map([[POLICY_KEY, text]]));
  return { version, ...(before !== undefined && { before }) };
}

/** The versions that a store keeps under keys with a prefix. */
export async function versionsIn(store: Store, prefix: string): Promise<string[]> {
  return [...(await store.list(prefix))].map((key) => key.slice(prefix.length)).sort();
}

/** Amounts mean nothing in another currency: such a pair is never served. */
function checkPair(pointer: string | null, policy: string | null, store: Store): void {
  const { currency } = factsIn(pointer);
  const read = readPolicy(policy);
  if (currency !== undefined && read) checkCurrency(`rollback: ${store.name}`, read, { currency });
}

async function unknown(what: string, version: string, prefix: string, store: Store): Promise<InputError> {
  const known = (await versionsIn(store, prefix)).join(", ") || "none";
  return new InputError(`rollback: ${store.name} has no ${what} ${version}; it has ${known}`);
}
