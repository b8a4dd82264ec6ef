import { keepAll, openSmallGraph, type ReadValues } from "@basketwise/core";
import { policyIn } from "./policy-in.ts";
import { type ReadFile, readFiles } from "./read-files.ts";
import type { GraphSource } from "./source.ts";
import { storeSource } from "./store-source.ts";

/**
 * A published graph in a store of keys and texts, of at most 2,048 packs. Every pack that was read is kept, and the
 * policy is taken as it was published, which has checked it; `fromStore` of `./local` has neither limit nor trust.
 */
export function fromStore(read: ReadValues): GraphSource {
  return storeSource({ read, cache: keepAll(), open: openSmallGraph, readPolicy: policyIn });
}

/** The folder that `basketwise build --out` wrote, in the same way. */
export function fromFiles(read: ReadFile): GraphSource {
  return fromStore(readFiles(read));
}
