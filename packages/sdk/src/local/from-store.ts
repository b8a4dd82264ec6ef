import {
  openGraph,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  type Policy,
  packCache,
  type ReadValues,
  readPointer,
} from "@basketwise/core";
import { readPolicy } from "./read-policy.ts";
import type { GraphSource } from "./source.ts";

/** What is read before any pack. */
interface Head {
  readonly pointer: Pointer;
  /** JSON; null where the merchant has set nothing. */
  readonly policy: string | null;
}

/**
 * A published graph and its policy in a store of keys and texts. Pointer and policy are read once, and packs are kept
 * once read: a newer graph is seen by a new source.
 */
export function fromStore(read: ReadValues): GraphSource {
  const cache = packCache();
  const pages = new Map<string, string>();
  let known: Head | undefined;
  let policy: Policy | undefined;
  const head = async (): Promise<Head> => {
    known ??= await readHead(read);
    return known;
  };
  return {
    async open(needs) {
      const { pointer } = await head();
      return openGraph({ pointer, needs, read, cache, pages });
    },
    async policy() {
      policy ??= await readPolicy((await head()).policy);
      return policy;
    },
  };
}

async function readHead(read: ReadValues): Promise<Head> {
  const values = await read([POINTER_KEY, POLICY_KEY]);
  const text = values.get(POINTER_KEY);
  if (typeof text !== "string") throw new Error(`${POINTER_KEY}: the store has no such key`);
  const opened = readPointer(POINTER_KEY, text);
  if (!opened.ok) throw new Error(opened.problem.message);
  return { pointer: opened.value, policy: values.get(POLICY_KEY) ?? null };
}
