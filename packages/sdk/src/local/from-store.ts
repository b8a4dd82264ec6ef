import {
  openGraph,
  POINTER_KEY,
  type Pointer,
  packCache,
  type ReadValues,
  readPointer,
} from "@basketwise/core";
import type { GraphSource } from "./source.ts";

/**
 * A published graph in a store of keys and texts. The pointer is read once, and packs are kept once read: a newer
 * graph is seen by a new source.
 */
export function fromStore(read: ReadValues): GraphSource {
  const cache = packCache();
  const pages = new Map<string, string>();
  let known: Pointer | undefined;
  return {
    async open(needs) {
      known ??= await pointerOf(read);
      return openGraph({ pointer: known, needs, read, cache, pages });
    },
  };
}

async function pointerOf(read: ReadValues): Promise<Pointer> {
  const text = (await read([POINTER_KEY])).get(POINTER_KEY);
  if (typeof text !== "string") throw new Error(`${POINTER_KEY}: the store has no such key`);
  const opened = readPointer(POINTER_KEY, text);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}
