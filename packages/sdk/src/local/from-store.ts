import { openGraph, packCache, type ReadValues } from "@basketwise/core";
import { checkedPolicy } from "./checked-policy.ts";
import type { GraphSource } from "./source.ts";
import { storeSource } from "./store-source.ts";

/**
 * A published graph and its policy in a store of keys and texts. Pointer and policy are read once, and packs are kept
 * once read: a newer graph is seen by a new source.
 */
export function fromStore(read: ReadValues): GraphSource {
  const pages = new Map<string, string>();
  return storeSource({
    read,
    cache: packCache(),
    open: (options) => openGraph({ ...options, pages }),
    readPolicy: checkedPolicy,
  });
}
