import {
  matrixKey,
  openGraph,
  POINTER_KEY,
  POLICY_KEY,
  packCache,
  readPointer,
  storedKeys,
  versionKey,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { publishGraph, rollBack } from "../../src/publish/publish-graph.ts";
import { type MemoryStore, memoryStore } from "./shared/memory-store.ts";
import { shelfShop } from "./shared/shelf-shop.ts";

const FIRST = shelfShop();
const SECOND = shelfShop({ p7: 6, p20: 7 });
const [VERSION_1, VERSION_2] = [FIRST.pointer.facts.version, SECOND.pointer.facts.version];

/** Packs of the second graph that the first has not. */
const CHANGED = SECOND.keys.filter((key) => !FIRST.keys.includes(key));

/** A store with a graph published, its changes forgotten. */
async function storeWith(built = FIRST): Promise<MemoryStore> {
  const store = memoryStore();
  await publishGraph(built, store);
  store.changes.length = 0;
  return store;
}

/** The version that readers find, having read every pack that it needs. */
async function readable({ values }: MemoryStore): Promise<string | undefined> {
  const text = values.get(POINTER_KEY);
  if (text === undefined) return undefined;
  const read = async (keys: readonly string[]) => new Map(keys.map((key) => [key, values.get(key) ?? null]));
  const pointer = readPointer(POINTER_KEY, text);
  if (!pointer.ok) throw new Error(pointer.problem.message);
  const needs = Array.from({ length: 40 }, (_, i) => `p:p${i}` as const);
  const { problems } = await openGraph({ pointer: pointer.value, needs, read, cache: packCache() });
  expect(problems).toEqual([]);
  return pointer.value.facts.version;
}

describe("publishing", () => {
  test("writes every pack, then the version's own pointer, and last the one that readers follow", async () => {
    const store = memoryStore();
    const published = await publishGraph(FIRST, store);
    expect(published).toEqual({ graphVersion: VERSION_1, written: FIRST.keys.length + 2, kept: 0 });
    expect(store.changes.slice(0, -2).sort()).toEqual([...FIRST.keys].sort());
    expect(store.changes.slice(-2)).toEqual([versionKey(VERSION_1), POINTER_KEY]);
    expect(store.values.get(versionKey(VERSION_1))).toBe(store.values.get(POINTER_KEY));
    expect(await readable(store)).toBe(VERSION_1);
  });

  test("forced, it writes every value anew, so that a damaged pack is mended", async () => {
    const store = await storeWith();
    const [damaged = ""] = FIRST.keys;
    await store.put(new Map([[damaged, "rubbish"]]));
    await publishGraph(FIRST, store);
    await expect(readable(store)).rejects.toThrow();
    await publishGraph({ ...FIRST, force: true }, store);
    expect(await readable(store)).toBe(VERSION_1);
  });

  test("an unchanged graph writes nothing", async () => {
    const store = await storeWith();
    const kept = FIRST.keys.length;
    expect(await publishGraph(FIRST, store)).toEqual({
      graphVersion: VERSION_1,
      before: VERSION_1,
      written: 0,
      kept,
    });
    expect(store.changes).toEqual([]);
  });

  test("a changed product writes only the packs that tell of it, and the pointers", async () => {
    const store = await storeWith();
    const published = await publishGraph(SECOND, store);
    expect(CHANGED).toHaveLength(2);
    expect(store.changes).toEqual([...CHANGED, versionKey(VERSION_2), POINTER_KEY]);
    expect(published).toEqual({
      graphVersion: VERSION_2,
      before: VERSION_1,
      written: CHANGED.length + 2,
      kept: FIRST.keys.length - CHANGED.length,
    });
    expect(await readable(store)).toBe(VERSION_2);
  });

  test("a pack that went missing from the store is written again, though the graph is unchanged", async () => {
    const store = await storeWith();
    const [lost = ""] = FIRST.keys;
    store.values.delete(lost);
    expect(await publishGraph(FIRST, store)).toMatchObject({ written: 1, kept: FIRST.keys.length - 1 });
    expect(store.changes).toEqual([lost]);
  });

  test("a pack that is missing from the build stops it before the pointer", async () => {
    const store = await storeWith();
    const read = async () => new Map();
    await expect(publishGraph({ ...SECOND, read }, store)).rejects.toThrow(/^pack:[0-9a-f]{32}: missing/);
    expect(store.changes).toEqual([]);
  });

  const changes = CHANGED.length + 2;
  test.each(Array.from({ length: changes }, (_, i) => i))(
    "a store that fails after %i changes keeps the version before, and the next publish ends the work",
    async (count) => {
      const store = await storeWith();
      store.failAfter(count);
      await expect(publishGraph(SECOND, store)).rejects.toThrow("the store is gone");
      expect(await readable(store)).toBe(VERSION_1);
      store.failAfter(changes);
      await publishGraph(SECOND, store);
      expect(await readable(store)).toBe(VERSION_2);
      expect(store.changes.filter((key) => key.startsWith("pack:"))).toEqual(CHANGED);
    },
  );

  test("a failing first publish leaves no pointer", async () => {
    const store = memoryStore();
    store.failAfter(3);
    await expect(publishGraph(FIRST, store)).rejects.toThrow("the store is gone");
    expect(await readable(store)).toBeUndefined();
  });

  test("goes on where the stored pointer is not one", async () => {
    const store = memoryStore();
    store.values.set(POINTER_KEY, "<html>");
    expect(await publishGraph(FIRST, store)).toEqual({
      graphVersion: VERSION_1,
      written: FIRST.keys.length + 2,
      kept: 0,
    });
  });
});

describe("the policy", () => {
  const policy = `{"version":"p1"}`;

  test("alone can change: nothing else is written", async () => {
    const store = await storeWith();
    expect(await publishGraph({ ...FIRST, policy }, store)).toMatchObject({ written: 1 });
    expect(store.changes).toEqual([POLICY_KEY]);
    expect(store.values.get(POLICY_KEY)).toBe(policy);
    expect(await publishGraph({ ...FIRST, policy }, store)).toMatchObject({ written: 0 });
  });

  test("comes after the packs of the graph that it goes with", async () => {
    const store = await storeWith();
    await publishGraph({ ...SECOND, policy }, store);
    expect(store.changes).toEqual([...CHANGED, versionKey(VERSION_2), POLICY_KEY, POINTER_KEY]);
  });

  test("goes with the graph: a build without one takes it away", async () => {
    const store = await storeWith({ ...FIRST, policy });
    expect(await publishGraph(FIRST, store)).toMatchObject({ written: 1 });
    expect(store.changes).toEqual([`-${POLICY_KEY}`]);
    expect(store.values.has(POLICY_KEY)).toBe(false);
  });

  test("of before stays when packs can't be written", async () => {
    const store = await storeWith({ ...FIRST, policy });
    store.failAfter(0);
    await expect(publishGraph({ ...SECOND, policy: `{"version":"p2"}` }, store)).rejects.toThrow();
    expect(store.values.get(POLICY_KEY)).toBe(policy);
  });
});

describe("the matrix", () => {
  const matrix = `{"rows":[]}`;

  test("is written before the pointer moves, under its version's own key", async () => {
    const store = memoryStore();
    await publishGraph({ ...FIRST, matrix }, store);
    expect(store.changes.slice(-3)).toEqual([matrixKey(VERSION_1), versionKey(VERSION_1), POINTER_KEY]);
    expect(store.values.get(matrixKey(VERSION_1))).toBe(matrix);
  });

  test("that is there already is not written again, unless the edits in it changed or it is forced", async () => {
    const store = await storeWith({ ...FIRST, matrix });
    expect(await publishGraph({ ...FIRST, matrix }, store)).toMatchObject({ written: 0 });
    expect(store.changes).toEqual([]);
    const other = `{"rows":[],"edited":true}`;
    expect(await publishGraph({ ...FIRST, matrix: other }, store)).toMatchObject({ written: 1 });
    expect(store.changes).toEqual([matrixKey(VERSION_1)]);
    await publishGraph({ ...FIRST, matrix: other, force: true }, store);
    expect(store.changes.filter((key) => key === matrixKey(VERSION_1))).toHaveLength(2);
  });

  test("of an earlier version stays for a rollback", async () => {
    const store = await storeWith({ ...FIRST, matrix });
    await publishGraph({ ...SECOND, matrix: "{}" }, store);
    await rollBack(VERSION_1, store);
    expect(store.values.get(matrixKey(VERSION_1))).toBe(matrix);
    expect(store.values.get(matrixKey(VERSION_2))).toBe("{}");
  });
});

describe("rolling back", () => {
  test("puts yesterday's version back by the one pointer", async () => {
    const store = await storeWith();
    await publishGraph(SECOND, store);
    store.changes.length = 0;
    expect(await rollBack(VERSION_1, store)).toEqual({
      graphVersion: VERSION_1,
      before: VERSION_2,
      written: 1,
      kept: 0,
    });
    expect(store.changes).toEqual([POINTER_KEY]);
    expect(await readable(store)).toBe(VERSION_1);
    expect(await rollBack(VERSION_2, store)).toMatchObject({ before: VERSION_1 });
    expect(await readable(store)).toBe(VERSION_2);
  });

  test("to a version that was never published names those that were", async () => {
    const store = await storeWith();
    await publishGraph(SECOND, store);
    const known = [VERSION_1, VERSION_2].join(", ");
    await expect(rollBack("0000", store)).rejects.toThrow(`memory has no version 0000; it has ${known}`);
    expect(await readable(store)).toBe(VERSION_2);
  });

  test("in an empty store says that there is none", async () => {
    await expect(rollBack("0000", memoryStore())).rejects.toThrow("no version 0000; it has none");
  });
});

test("the keys that a pointer names are all that is stored", async () => {
  const keys = await storedKeys(FIRST.pointer, FIRST.read);
  expect(keys.ok && [...keys.value].sort()).toEqual([...FIRST.keys].sort());
});
