import { openWhole, readPointer, versionKey } from "@basketwise/core";
import { type BuiltGraph, publishGraph } from "../../../src/publish/publish-graph.ts";
import type { Store } from "../../../src/publish/store.ts";
import { shelfShop } from "./shelf-shop.ts";

/** Five builds of a shop, the oldest first, that share most of their packs; the second has one price for a day. */
export const BUILDS: readonly BuiltGraph[] = [
  {},
  { p1: 9 },
  { p2: 7 },
  { p2: 7, p3: 8 },
  { p2: 7, p3: 8, p4: 6 },
].map((prices, day) => ({ ...shelfShop(prices), matrix: `{"day":${day}}` }));

/** Their versions, in the same order. */
export const VERSIONS: readonly string[] = BUILDS.map(({ pointer }) => pointer.facts.version);

/** Publishes builds, one a day, as every night does. */
export async function publishAll(store: Store, builds = BUILDS): Promise<void> {
  for (const [day, build] of builds.entries()) {
    await publishGraph(build, store, () => Date.UTC(2026, 9, 1 + day));
  }
}

/** What is wrong with a version in a store, all of its packs read; undefined where nothing is. */
async function problemWith(key: string, store: Store): Promise<string | undefined> {
  const pointer = readPointer(key, (await store.get(key)) ?? "");
  if (!pointer.ok) return pointer.problem.message;
  const read = async (keys: readonly string[]) => {
    const values = new Map<string, string | null>();
    for (const one of keys) values.set(one, await store.get(one));
    return values;
  };
  const opened = await openWhole(pointer.value, read);
  if (!opened.ok) return opened.problem.message;
  const { products } = pointer.value.facts;
  const found = opened.value.productIds.length;
  return found === products ? undefined : `${found} of ${products} products`;
}

/** The problems of the served graph and of all that can be put back. */
export async function problemsIn(store: Store): Promise<string[]> {
  const problems: string[] = [];
  for (const key of ["graph", ...(await store.list(versionKey("")))]) {
    const problem = await problemWith(key, store);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

/** The keys that builds put into a store, sorted: packs, pages, matrices and own pointers. */
export function keysOf(builds: readonly BuiltGraph[]): string[] {
  const keys = builds.flatMap(({ pointer, keys: packs }) => {
    const { version } = pointer.facts;
    return [`graph:${version}`, `matrix:${version}`, ...packs];
  });
  return [...new Set(keys)].sort();
}

/** The keys of versions that a store has, sorted. */
export async function keysIn(store: Store): Promise<string[]> {
  const keys: string[] = [];
  for (const prefix of ["graph:", "matrix:", "pack:", "page:"]) keys.push(...(await store.list(prefix)));
  return keys.sort();
}
