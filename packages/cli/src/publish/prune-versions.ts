import {
  HISTORY_KEY,
  POINTER_KEY,
  type Pointer,
  type Publication,
  type ReadValues,
  readHistory,
  readPointer,
  storedKeys,
  versionKey,
} from "@basketwise/core";
import { digest } from "../graph/digest.ts";
import { InputError } from "../input-error.ts";
import type { Store } from "./store.ts";

/** A version of the graph, as a store keeps it. */
export interface StoredVersion {
  readonly version: string;
  /** Keys of its packs and pages. */
  readonly keys: readonly string[];
  /** The moment of its latest order, ISO 8601 UTC. */
  readonly until?: string;
}

/** The versions of the graph in a store, all of them read. */
export interface StoredVersions {
  readonly served: StoredVersion;
  /** Those that can be put back; as a rule the served one is among them. */
  readonly versions: readonly StoredVersion[];
  readonly history: readonly Publication[];
}

/**
 * The versions of a store with all the keys that they use. InputError where no graph is served; rejects where one of them,
 * or the history, can't be read, for what they use must not go.
 */
export async function storedVersions(store: Store): Promise<StoredVersions> {
  const text = await store.get(POINTER_KEY);
  if (text === null) throw new InputError(`prune: ${store.name} serves no graph, so nothing is deleted`);
  const served = await storedVersion(POINTER_KEY, text, store);
  const history = soundHistory(await store.get(HISTORY_KEY), store);
  const versions: StoredVersion[] = [];
  for (const key of await store.list(versionKey(""))) {
    const found = await storedVersion(key, await store.get(key), store);
    if (versionKey(found.version) !== key) throw unread(key, `holds version ${found.version}`, store);
    versions.push(found);
  }
  return { served, versions, history };
}

async function storedVersion(key: string, text: string | null, store: Store): Promise<StoredVersion> {
  if (text === null) throw unread(key, "is listed and can't be read: try again in a minute", store);
  const pointer = readPointer(key, text);
  if (!pointer.ok) throw new Error(pointer.problem.message + untouched(key, store));
  const { version, until } = pointer.value.facts;
  return { version, keys: await keysOf(key, pointer.value, store), ...(until !== undefined && { until }) };
}

async function keysOf(key: string, pointer: Pointer, store: Store): Promise<readonly string[]> {
  const read: ReadValues = async (pages) => {
    const texts = new Map<string, string | null>();
    for (const page of pages) {
      const text = await store.get(page);
      // A page that was changed names other packs, and those that it should name would go.
      if (text !== null && !page.endsWith(`:${digest(text)}`)) {
        throw unread(page, "is damaged: publish the graph again with --force", store, key);
      }
      texts.set(page, text);
    }
    return texts;
  };
  const keys = await storedKeys(pointer, read);
  if (!keys.ok) throw new Error(keys.problem.message + untouched(key, store));
  return keys.value;
}

/** The history; rejects where it is not wholly one, for then it does not say what was published last. */
function soundHistory(text: string | null, store: Store): readonly Publication[] {
  const history = readHistory(text);
  if (text === null || history.length === lengthOf(text)) return history;
  throw new Error(
    `${HISTORY_KEY} of ${store.name} can't be read, so nothing is deleted: publish with --force, which begins a new one`,
  );
}

function lengthOf(text: string): number | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.length : undefined;
  } catch {
    return undefined;
  }
}

function unread(key: string, problem: string, store: Store, version = key): Error {
  return new Error(`${key}: ${problem}${untouched(version, store)}`);
}

/** What follows from a version that can't be read, and the way out. */
function untouched(key: string, store: Store): string {
  const out =
    key === POINTER_KEY ? "" : `; or give ${key} up: npx wrangler kv key delete ${key} --binding GRAPH`;
  return `; nothing is deleted from ${store.name}, for it may use any pack${out}`;
}
