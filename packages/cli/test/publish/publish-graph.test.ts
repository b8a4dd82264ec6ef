import {
  buildGraph,
  encodePacks,
  HISTORY_KEY,
  matrixKey,
  openGraph,
  orderTableOf,
  POINTER_KEY,
  POLICY_KEY,
  packCache,
  policyKey,
  policyText,
  readHistory,
  readPointer,
  SCENARIOS_KEY,
  storedKeys,
  versionKey,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { digest } from "../../src/graph/digest.ts";
import { listVersions } from "../../src/publish/list-versions.ts";
import { type BuiltGraph, publishGraph } from "../../src/publish/publish-graph.ts";
import { PUBLISHED_POLICY_KEY } from "../../src/publish/publish-policy.ts";
import { rollBackGraph, rollBackPolicy } from "../../src/publish/roll-back.ts";
import { type MemoryStore, memoryStore } from "./shared/memory-store.ts";
import { shelfShop } from "./shared/shelf-shop.ts";

const FIRST = shelfShop();
const SECOND = shelfShop({ p7: 6, p20: 7 });
const [VERSION_1, VERSION_2] = [FIRST.pointer.facts.version, SECOND.pointer.facts.version];

/** Packs of the second graph that the first has not. */
const CHANGED = SECOND.keys.filter((key) => !FIRST.keys.includes(key));

/** What becomes of the policy where there is none. */
const NO_POLICY = { outcome: "none", version: "default" };

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
    expect(published).toEqual({
      graphVersion: VERSION_1,
      written: FIRST.keys.length + 3,
      kept: 0,
      policy: NO_POLICY,
    });
    expect(store.changes.slice(0, -3).sort()).toEqual([...FIRST.keys].sort());
    expect(store.changes.slice(-3)).toEqual([versionKey(VERSION_1), HISTORY_KEY, POINTER_KEY]);
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
      policy: NO_POLICY,
    });
    expect(store.changes).toEqual([]);
  });

  test("a changed product writes only the packs that tell of it, and the pointers", async () => {
    const store = await storeWith();
    const published = await publishGraph(SECOND, store);
    expect(CHANGED).toHaveLength(2);
    expect(store.changes).toEqual([...CHANGED, versionKey(VERSION_2), HISTORY_KEY, POINTER_KEY]);
    expect(published).toEqual({
      graphVersion: VERSION_2,
      before: VERSION_1,
      written: CHANGED.length + 3,
      kept: FIRST.keys.length - CHANGED.length,
      policy: NO_POLICY,
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

  const changes = CHANGED.length + 3;
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
      written: FIRST.keys.length + 3,
      kept: 0,
      policy: NO_POLICY,
    });
  });
});

describe("the policy", () => {
  const policy = { version: "p1" };
  const other = { version: "p2", anchor: { maxShare: 0.2 } };
  const put = { version: "put", anchor: { maxShare: 0.1 } };

  test("alone can change: nothing of the graph is written", async () => {
    const store = await storeWith();
    const published = await publishGraph({ ...FIRST, policy }, store);
    expect(published).toMatchObject({ written: 3, policy: { outcome: "served", version: "p1" } });
    expect(store.changes).toEqual([policyKey("p1"), POLICY_KEY, PUBLISHED_POLICY_KEY]);
    expect(store.values.get(POLICY_KEY)).toBe(policyText(policy));
    const again = await publishGraph({ ...FIRST, policy }, store);
    expect(again).toMatchObject({ written: 0, policy: { outcome: "unchanged", version: "p1" } });
  });

  test("comes after the packs of the graph that it goes with, and before the pointer", async () => {
    const store = await storeWith();
    await publishGraph({ ...SECOND, policy }, store);
    const last = [versionKey(VERSION_2), policyKey("p1"), HISTORY_KEY];
    expect(store.changes).toEqual([...CHANGED, ...last, POLICY_KEY, PUBLISHED_POLICY_KEY, POINTER_KEY]);
  });

  test("at the edge stays where a folder has none", async () => {
    const store = await storeWith({ ...FIRST, policy });
    const published = await publishGraph(FIRST, store);
    expect(published).toMatchObject({ written: 0, policy: { outcome: "kept", version: "p1" } });
    expect(store.values.get(POLICY_KEY)).toBe(policyText(policy));
  });

  test("that was put at the edge is not undone by the publishes of every night, until the folder's changes", async () => {
    const store = await storeWith({ ...FIRST, policy });
    store.values.set(POLICY_KEY, policyText(put));
    const night = await publishGraph({ ...SECOND, policy }, store);
    expect(night.policy).toEqual({ outcome: "kept", version: "put", own: "p1" });
    expect(store.values.get(POLICY_KEY)).toBe(policyText(put));
    expect(readHistory(store.values.get(HISTORY_KEY) ?? null).at(-1)?.policyVersion).toBe("put");
    const changed = await publishGraph({ ...SECOND, policy: other }, store);
    expect(changed.policy).toEqual({ outcome: "served", version: "p2" });
    expect(store.values.get(POLICY_KEY)).toBe(policyText(other));
  });

  test("without a version is named by its content, whatever order its fields have", async () => {
    const store = memoryStore();
    const first = await publishGraph({ ...FIRST, policy: { trade: "saas", locale: "nl" } }, store);
    expect(first.policy.version).toMatch(/^[0-9a-f]{16}$/);
    store.changes.length = 0;
    const again = await publishGraph({ ...FIRST, policy: { locale: "nl", trade: "saas" } }, store);
    expect(again).toMatchObject({ written: 0, policy: { version: first.policy.version } });
    const next = await publishGraph({ ...FIRST, policy: { trade: "saas", locale: "en" } }, store);
    expect(next.policy.version).not.toBe(first.policy.version);
  });

  test("that changed under the name of another one is served with a mark, and both are kept", async () => {
    const store = await storeWith({ ...FIRST, policy });
    const edited = { ...policy, merchandising: [{ effect: "hide" as const, productIds: ["p7"] }] };
    const published = await publishGraph({ ...FIRST, policy: edited }, store);
    expect(published.policy.version).toMatch(/^p1\+[0-9a-f]{8}$/);
    expect(store.values.get(policyKey("p1"))).toBe(policyText(policy));
    const served = JSON.parse(store.values.get(POLICY_KEY) ?? "");
    expect(served).toEqual({ ...edited, version: published.policy.version });
    expect(await publishGraph({ ...FIRST, policy: edited }, store)).toMatchObject({
      written: 0,
      policy: { outcome: "unchanged" },
    });
  });

  test("that a folder takes back is an empty one, but one that never said anything leaves what was put", async () => {
    const store = await storeWith();
    store.values.set(POLICY_KEY, policyText(put));
    expect((await publishGraph({ ...FIRST, policy: {} }, store)).policy).toMatchObject({ version: "put" });
    await publishGraph({ ...FIRST, policy }, store);
    const back = await publishGraph({ ...FIRST, policy: {} }, store);
    expect(back.policy.outcome).toBe("served");
    expect(JSON.parse(store.values.get(POLICY_KEY) ?? "")).toEqual({ version: back.policy.version });
  });

  test("that was spoilt in the store is mended by the folder's", async () => {
    const store = await storeWith({ ...FIRST, policy });
    store.values.set(POLICY_KEY, "<html>");
    expect((await publishGraph(FIRST, store)).policy.outcome).toBe("damaged");
    await publishGraph({ ...FIRST, policy }, store);
    expect(store.values.get(POLICY_KEY)).toBe(policyText(policy));
  });

  test("in another currency than the graph stops the publish before anything is written", async () => {
    const store = await storeWith({ ...FIRST, policy: { version: "p1", currency: "EUR" } });
    store.values.set(POLICY_KEY, `{"currency":"GBP"}`);
    const work = publishGraph(SECOND, store);
    await expect(work).rejects.toThrow("the policy of memory: the policy says GBP, the graph has EUR");
    expect(store.changes).toEqual([]);
  });

  test("of before stays when packs can't be written", async () => {
    const store = await storeWith({ ...FIRST, policy });
    store.failAfter(0);
    await expect(publishGraph({ ...SECOND, policy: other }, store)).rejects.toThrow();
    expect(store.values.get(POLICY_KEY)).toBe(policyText(policy));
  });

  test("is put back by its name, in the graph's currency only", async () => {
    const store = await storeWith({ ...FIRST, policy });
    await publishGraph({ ...FIRST, policy: other }, store);
    expect(await rollBackPolicy("p1", store)).toEqual({ version: "p1", before: "p2" });
    expect(store.values.get(POLICY_KEY)).toBe(policyText(policy));
    await expect(rollBackPolicy("p0", store)).rejects.toThrow("memory has no policy p0; it has p1, p2");
    store.values.set(policyKey("pounds"), `{"currency":"GBP"}`);
    await expect(rollBackPolicy("pounds", store)).rejects.toThrow("the policy says GBP, the graph has EUR");
  });
});

describe("the scenarios", () => {
  test("are written where they changed, and stay where none are given", async () => {
    const store = await storeWith();
    const scenarios = `[{"title":"a"}]`;
    expect(await publishGraph({ ...FIRST, scenarios }, store)).toMatchObject({ written: 1 });
    expect(store.changes).toEqual([SCENARIOS_KEY]);
    expect(await publishGraph({ ...FIRST, scenarios }, store)).toMatchObject({ written: 0 });
    await publishGraph(SECOND, store);
    expect(store.values.get(SCENARIOS_KEY)).toBe(scenarios);
  });
});

describe("the history", () => {
  const at = (day: number) => () => Date.UTC(2026, 9, day);
  const history = ({ values }: MemoryStore) => readHistory(values.get(HISTORY_KEY) ?? null);

  test("tells when which graph was published, how large, with which policy; the last twenty", async () => {
    const store = memoryStore();
    await publishGraph({ ...FIRST, policy: { version: "p1" } }, store, at(1));
    const { products, pairs, baskets } = FIRST.pointer.facts;
    const counts = { products, pairs, baskets, policyVersion: "p1" };
    expect(history(store)).toEqual([{ version: VERSION_1, at: "2026-10-01T00:00:00.000Z", ...counts }]);
    await publishGraph(FIRST, store, at(2));
    expect(history(store)).toHaveLength(1);
    for (let day = 3; day < 30; day++) await publishGraph(day % 2 === 0 ? FIRST : SECOND, store, at(day));
    expect(history(store)).toHaveLength(20);
    expect(history(store).at(-1)).toMatchObject({ version: VERSION_2, at: "2026-10-29T00:00:00.000Z" });
  });

  test("does not tell a publish twice that broke off before the pointer", async () => {
    const store = await storeWith();
    store.failAfter(CHANGED.length + 2);
    await expect(publishGraph(SECOND, store)).rejects.toThrow("the store is gone");
    expect(history(store).map(({ version }) => version)).toEqual([VERSION_1, VERSION_2]);
    store.failAfter(99);
    await publishGraph(SECOND, store);
    expect(history(store).map(({ version }) => version)).toEqual([VERSION_1, VERSION_2]);
  });

  test("that is damaged begins anew", async () => {
    const store = memoryStore();
    store.values.set(HISTORY_KEY, "[{}, 3");
    await publishGraph(FIRST, store);
    expect(history(store)).toHaveLength(1);
  });

  test("lists what can be put back, and what is served", async () => {
    const store = await storeWith({ ...FIRST, policy: { version: "p1" } });
    await publishGraph(SECOND, store);
    await rollBackGraph(VERSION_1, store);
    store.values.set(versionKey("0ld"), "{}");
    expect(await listVersions(store)).toMatchObject({
      served: VERSION_1,
      history: [{ version: VERSION_2 }, { version: VERSION_1 }],
      older: ["0ld"],
      policy: "p1",
      policies: ["p1"],
    });
    expect(await listVersions(memoryStore())).toEqual({
      history: [],
      older: [],
      policy: "default",
      policies: [],
    });
  });
});

test("a shop of 100,000 products is published, with all that goes with it, in at most 500 writes, and unchanged in none", async () => {
  const catalog = Array.from({ length: 100_000 }, (_, i) => ({ id: `p${i}`, title: `P${i}`, price: 5 }));
  const graph = buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" });
  const { pointer, values } = encodePacks(graph, { digest });
  const built: BuiltGraph = {
    pointer,
    keys: [...values.keys()],
    read: async (keys) => new Map(keys.map((key) => [key, values.get(key) ?? null])),
    policy: { version: "p1", currency: "EUR" },
    matrix: `{"rows":[]}`,
    scenarios: "[]",
  };
  const store = memoryStore();
  const first = await publishGraph(built, store);
  expect(first.written).toBe(store.changes.length);
  expect(store.changes.length).toBeGreaterThan(400);
  expect(store.changes.length).toBeLessThanOrEqual(500);
  store.changes.length = 0;
  expect(await publishGraph(built, store)).toMatchObject({ written: 0 });
  expect(store.changes).toEqual([]);
});

describe("the matrix", () => {
  const matrix = `{"rows":[]}`;

  test("is written before the pointer moves, under its version's own key", async () => {
    const store = memoryStore();
    await publishGraph({ ...FIRST, matrix }, store);
    expect(store.changes.slice(-4)).toEqual([
      matrixKey(VERSION_1),
      versionKey(VERSION_1),
      HISTORY_KEY,
      POINTER_KEY,
    ]);
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
    await rollBackGraph(VERSION_1, store);
    expect(store.values.get(matrixKey(VERSION_1))).toBe(matrix);
    expect(store.values.get(matrixKey(VERSION_2))).toBe("{}");
  });
});

describe("rolling back", () => {
  test("puts yesterday's version back by the one pointer", async () => {
    const store = await storeWith();
    await publishGraph(SECOND, store);
    store.changes.length = 0;
    expect(await rollBackGraph(VERSION_1, store)).toEqual({ version: VERSION_1, before: VERSION_2 });
    expect(store.changes).toEqual([POINTER_KEY]);
    expect(await readable(store)).toBe(VERSION_1);
    expect(await rollBackGraph(VERSION_2, store)).toMatchObject({ before: VERSION_1 });
    expect(await readable(store)).toBe(VERSION_2);
  });

  test("to a version that was never published names those that were", async () => {
    const store = await storeWith();
    await publishGraph(SECOND, store);
    const known = [VERSION_1, VERSION_2].sort().join(", ");
    await expect(rollBackGraph("0000", store)).rejects.toThrow(`memory has no version 0000; it has ${known}`);
    expect(await readable(store)).toBe(VERSION_2);
  });

  test("in an empty store says that there is none", async () => {
    await expect(rollBackGraph("0000", memoryStore())).rejects.toThrow("no version 0000; it has none");
  });
});

test("the keys that a pointer names are all that is stored", async () => {
  const keys = await storedKeys(FIRST.pointer, FIRST.read);
  expect(keys.ok && [...keys.value].sort()).toEqual([...FIRST.keys].sort());
});
