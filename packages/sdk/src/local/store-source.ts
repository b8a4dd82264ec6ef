import {
  type OpenedGraph,
  type OpenPacksOptions,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  type PolicyInput,
  type ReadValues,
  readPointer,
} from "@basketwise/core";
import type { GraphSource } from "./source.ts";

/** How a source reads, and what it keeps. */
export interface StoreSourceOptions {
  readonly read: ReadValues;
  /** Opened packs. */
  readonly cache: OpenPacksOptions["cache"];
  readonly open: (options: OpenPacksOptions) => Promise<OpenedGraph>;
  /** What the text of a policy says; throws or rejects where it can't be read. */
  readonly readPolicy: (text: string | null) => PolicyInput | Promise<PolicyInput>;
}

/** What is read before any pack. */
interface Head {
  readonly pointer: Pointer;
  /** JSON; null where the merchant has set nothing. */
  readonly policy: string | null;
}

/** A published graph and its policy. Pointer and policy are read once: a newer graph is seen by a new source. */
export function storeSource({ read, cache, open, readPolicy }: StoreSourceOptions): GraphSource {
  let known: Head | undefined;
  let policy: PolicyInput | undefined;
  const head = async (): Promise<Head> => {
    known ??= await readHead(read);
    return known;
  };
  return {
    open: async (needs) => open({ pointer: (await head()).pointer, needs, read, cache }),
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
