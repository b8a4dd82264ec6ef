import {
  buildGraph,
  encodePacks,
  HISTORY_KEY,
  orderTableOf,
  POINTER_KEY,
  readHistory,
  versionKey,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { digest } from "../../src/graph/digest.ts";
import { listVersions } from "../../src/publish/list-versions.ts";
import { prune } from "../../src/publish/prune.ts";
import { keyBytes } from "../../src/publish/prune-counts.ts";
import { PRUNING_KEY, type PruneOptions, planPrune } from "../../src/publish/prune-plan.ts";
import { type BuiltGraph, publishGraph } from "../../src/publish/publish-graph.ts";
import { rollBackGraph } from "../../src/publish/roll-back.ts";
import type { Store } from "../../src/publish/store.ts";
import { type MemoryStore, memoryStore } from "./shared/memory-store.ts";
import { BUILDS, keysIn, keysOf, problemsIn, publishAll, VERSIONS } from "./shared/versions.ts";

const [V1 = "", V2 = "", V3 = "", V4 = "", V5 = ""] = VERSIONS;

/** What remains of five versions where two stay. */
const TWO = keysOf(BUILDS.slice(3));

async function fiveVersions(): Promise<MemoryStore> {
  const store = memoryStore();
  await publishAll(store);
  store.changes.length = 0;
  return store;
}

async function pruned(store: Store, options: PruneOptions = { keep: 2 }, most?: number) {
  return prune(await planPrune(store, options), store, most);
}

const deletedFrom = ({ changes }: MemoryStore) => changes.filter((change) => change.startsWith("-"));

describe("pruning", () => {
  test("keeps the last versions whole, with the packs that they share with others, and deletes what only others use", async () => {
    const store = await fiveVersions();
    const all = keysOf(BUILDS);
    const done = await pruned(store);
    expect(done).toMatchObject({ served: V5, kept: [V5, V4], pruned: [V1, V2, V3], left: 0, strays: 0 });
    expect(await keysIn(store)).toEqual(TWO);
    expect(Object.values(done.deleted).reduce((sum, count) => sum + count)).toBe(all.length - TWO.length);
    expect(done.deleted).toMatchObject({ versions: 3, matrices: 3, pages: 0 });
    expect(await problemsIn(store)).toEqual([]);
    store.changes.length = 0;
    expect(await pruned(store)).toMatchObject({ pruned: [], left: 0 });
    expect(store.changes).toEqual([]);
  });

  test("leaves policies, profiles and all else alone", async () => {
    const store = await fiveVersions();
    const others = ["policy", "policy:p1", "scenarios", "profiles", "profile-pack:1", "erased", "packing"];
    await store.put(new Map(others.map((key) => [key, "x"])));
    await pruned(store, { keep: 1, strays: true });
    for (const key of others) expect(await store.get(key), key).toBe("x");
  });

  test("deletes the versions before anything that they use", async () => {
    const store = await fiveVersions();
    await pruned(store);
    const [gone, versions] = [deletedFrom(store), [V1, V2, V3].map((version) => `-${versionKey(version)}`)];
    expect(gone.slice(0, 3)).toEqual(versions);
    expect(gone.slice(3).some((change) => change.startsWith("-graph"))).toBe(false);
  });

  test("never deletes what a worker may still follow: what is served, and what was published before it", async () => {
    const store = await fiveVersions();
    expect(await pruned(store, { keep: 1 })).toMatchObject({ kept: [V5, V4] });
    const back = await fiveVersions();
    await rollBackGraph(V2, back);
    expect(await pruned(back, { keep: 1 })).toMatchObject({
      served: V2,
      kept: [V5, V2, V1],
      pruned: [V3, V4],
    });
    expect(await problemsIn(back)).toEqual([]);
  });

  test("has rollback list only what can be put back", async () => {
    const store = await fiveVersions();
    await pruned(store);
    const { history, older } = await listVersions(store);
    expect([history.map(({ version }) => version), older]).toEqual([[V5, V4], []]);
    await expect(rollBackGraph(V1, store)).rejects.toThrow(`has no version ${V1}`);
    await rollBackGraph(V4, store);
    expect(await problemsIn(store)).toEqual([]);
  });

  test("counts as last what was published last, however often", async () => {
    const store = await fiveVersions();
    await publishGraph(BUILDS[0] as BuiltGraph, store);
    expect(await pruned(store)).toMatchObject({ served: V1, kept: [V1, V5], pruned: [V2, V3, V4] });
  });

  test("takes versions that the history has forgotten for older than those that it knows", async () => {
    const store = await fiveVersions();
    const history = readHistory(await store.get(HISTORY_KEY)).slice(3);
    await store.put(new Map([[HISTORY_KEY, JSON.stringify(history)]]));
    const { kept } = await pruned(store, { keep: 3 });
    expect(kept.slice(0, 2)).toEqual([V5, V4]);
    expect([V1, V2, V3]).toContain(kept[2]);
  });

  test("tells how many bytes would go, of many packs by a sample", async () => {
    const store = await fiveVersions();
    const { keys } = await planPrune(store, { keep: 2 });
    const bytes = keys.reduce((sum, key) => sum + Buffer.byteLength(store.values.get(key) ?? ""), 0);
    const told = await keyBytes(keys, store);
    expect(told.matrices + told.packs).toBe(bytes);
    const many = memoryStore();
    for (let i = 0; i < 1000; i++) many.values.set(`pack:${i}`, "ä".repeat(i % 2 === 0 ? 40 : 60));
    const { packs } = await keyBytes([...many.values.keys()], many);
    expect(packs).toBeGreaterThan(75_000);
    expect(packs).toBeLessThan(125_000);
  });
});

describe("pruning by several runs", () => {
  test.each([1, 2, 3, 4, 5, 7])("of at most %i keys ends as one run does", async (most) => {
    const [store, whole] = [await fiveVersions(), await fiveVersions()];
    await pruned(whole);
    let left = 1;
    for (let runs = 0; left > 0; runs++) {
      expect(runs).toBeLessThan(99);
      const before = deletedFrom(store).length;
      ({ left } = await pruned(store, { keep: 2 }, most));
      expect(deletedFrom(store).length - before).toBeLessThanOrEqual(most);
      expect(await problemsIn(store)).toEqual([]);
    }
    expect(store.values).toEqual(whole.values);
  });

  test("or by one that breaks off, anywhere, never leaves a version that is half gone, and the next one ends the work", async () => {
    const whole = await fiveVersions();
    await pruned(whole);
    for (let count = 0; count < whole.changes.length; count++) {
      const store = await fiveVersions();
      store.failAfter(count);
      await expect(pruned(store), `after ${count}`).rejects.toThrow("the store is gone");
      expect(await problemsIn(store), `after ${count}`).toEqual([]);
      store.failAfter(99);
      await pruned(store);
      expect(store.values, `after ${count}`).toEqual(whole.values);
    }
  });

  test("leaves a version whole that is published again in between", async () => {
    const store = await fiveVersions();
    await pruned(store, { keep: 2 }, 4);
    await publishGraph(BUILDS[1] as BuiltGraph, store);
    expect(await problemsIn(store)).toEqual([]);
    expect(await pruned(store)).toMatchObject({ kept: [V2, V5], left: 0 });
    expect(await problemsIn(store)).toEqual([]);
    expect(await keysIn(store)).toEqual(keysOf([BUILDS[1] as BuiltGraph, BUILDS[4] as BuiltGraph]));
  });
});

describe("a publish", () => {
  test("under way has packs of no version, which stay unless strays are to go", async () => {
    const store = await fiveVersions();
    const packs = ["pack:of-tomorrow", "matrix:of-tomorrow"];
    await store.put(new Map(packs.map((key) => [key, "x"])));
    expect(await pruned(store)).toMatchObject({ strays: 2 });
    expect(await keysIn(store)).toEqual([...TWO, ...packs].sort());
    expect(await pruned(store, { keep: 2, strays: true })).toMatchObject({ strays: 0 });
    expect(await keysIn(store)).toEqual(TWO);
  });

  test("that ends while packs are to go stops the pruning before it deletes one", async () => {
    const store = await fiveVersions();
    const plan = await planPrune(store, { keep: 2 });
    const tomorrow = { ...(BUILDS[0] as BuiltGraph) };
    const pointer = JSON.stringify({
      ...tomorrow.pointer,
      facts: { ...tomorrow.pointer.facts, version: "t" },
    });
    await store.put(new Map([[versionKey("t"), pointer]]));
    store.changes.length = 0;
    await expect(prune(plan, store)).rejects.toThrow(
      /^graph t came to memory while this ran: publish it again, which writes what it lacks, and then prune again$/,
    );
    expect(deletedFrom(store).filter((change) => !change.startsWith("-graph:"))).toEqual([]);
  });

  test("or rollback to a version that is to go stops it too", async () => {
    const store = await fiveVersions();
    const plan = await planPrune(store, { keep: 2 });
    await rollBackGraph(V1, store);
    await expect(prune(plan, store)).rejects.toThrow(`graph ${V1} came to memory while this ran`);
    expect(deletedFrom(store).filter((change) => !change.startsWith("-graph:"))).toEqual([]);
    await publishGraph({ ...(BUILDS[0] as BuiltGraph), force: true }, store);
    expect(await problemsIn(store)).toEqual([]);
  });
});

describe("nothing is deleted where it can't be told what is used:", () => {
  const spoilt: readonly (readonly [string, readonly [key: string, text: string], RegExp])[] = [
    ["a version cut off", [versionKey(V1), `{"format":1`], /^graph:\w+: is not the pointer .* kv key delete/],
    ["a version of a later release", [versionKey(V1), `{"format":9}`], /^graph:\w+: has format 9/],
    ["a version under another's key", [versionKey("odd"), ""], /^graph:odd: holds version /],
    ["a pointer that is none", [POINTER_KEY, "<html>"], /^graph: is not the pointer of a graph/],
    ["a history that is none", [HISTORY_KEY, "[{}, 3"], /^history of memory can't be read, so nothing/],
    ["a history with a gap", [HISTORY_KEY, "[{}]"], /^history of memory can't be read, so nothing/],
  ];
  test.each(spoilt)("%s", async (_, [key, text], expected) => {
    const store = await fiveVersions();
    await store.put(new Map([[key, text || (store.values.get(versionKey(V1)) ?? "")]]));
    store.changes.length = 0;
    await expect(pruned(store)).rejects.toThrow(expected);
    expect(store.changes).toEqual([]);
  });

  test("a store without a graph", async () => {
    await expect(pruned(memoryStore())).rejects.toThrow("memory serves no graph, so nothing is deleted");
  });

  test("a record of an earlier run that was spoilt, so that what it named are strays", async () => {
    const store = await fiveVersions();
    const { left } = await pruned(store, { keep: 2 }, 3);
    await store.put(new Map([[PRUNING_KEY, "<html>"]]));
    expect(await pruned(store)).toMatchObject({ left: 0, strays: left });
  });
});

describe("a graph of many pages", () => {
  const large = (price: number): BuiltGraph => {
    const catalog = Array.from({ length: 2100 }, (_, i) => ({
      id: `p${i}`,
      title: `P${i}`,
      price: i === 0 ? price : 5,
    }));
    const graph = buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" });
    const { pointer, values } = encodePacks(graph, { digest, productsPerPack: 1 });
    const read: BuiltGraph["read"] = async (keys) =>
      new Map(keys.map((key) => [key, values.get(key) ?? null]));
    return { pointer, keys: [...values.keys()], read };
  };
  const builds = [large(1), large(2), large(3)];

  test("loses the pages and packs of others only; a page that was changed stops it", async () => {
    const store = memoryStore();
    await publishAll(store, builds);
    const done = await pruned(store);
    expect(done).toMatchObject({ pruned: [builds[0]?.pointer.facts.version], left: 0, strays: 0 });
    expect(done.deleted.pages).toBeGreaterThan(0);
    expect(await problemsIn(store)).toEqual([]);
    const page = [...(await store.list("page:"))][0] ?? "";
    await store.put(new Map([[page, (await store.get(page))?.replaceAll("a", "b") ?? ""]]));
    store.changes.length = 0;
    await expect(pruned(store, { keep: 1, strays: true })).rejects.toThrow(`${page}: is damaged`);
    store.values.delete(page);
    await expect(pruned(store, { keep: 1, strays: true })).rejects.toThrow(`${page}: the store has no such`);
    expect(store.changes).toEqual([]);
  });
});
