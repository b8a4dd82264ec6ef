import { POINTER_KEY, versionKey } from "@basketwise/core";
import { expect, test } from "vitest";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { offeredIn, visitor } from "./helpers/visitor.ts";

const MINUTE = 60_000;
const request = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

const yesterday = shopGraph();
const today = shopGraph(product("lamp", 9, "light"));

test("a cold isolate reads pointer and policy once and its packs once, a warm one nothing", async () => {
  const storage = memoryStorage();
  await publishGraph(storage, yesterday);
  const visitors = visitor({ storage });
  await visitors.offers(request);
  expect([storage.calls.head, storage.calls.packs.length]).toEqual([1, 1]);
  const { body } = await visitors.offers(request);
  expect(offeredIn(body)).toEqual(["case", "film"]);
  expect([storage.calls.head, storage.calls.packs.length]).toEqual([1, 1]);
});

test("a batch reads the packs of all its requests at once", async () => {
  const storage = memoryStorage();
  const more = Array.from({ length: 1000 }, (_, i) => product(`more-${i}`, 5, "more"));
  await publishGraph(storage, shopGraph(...more));
  const requests = ["phone", "tv", "more-1", "more-2", "more-3"].map((productId) => ({
    placement: "product",
    productId,
  }));
  await visitor({ storage }).offers({ requests });
  expect(storage.calls.packs).toHaveLength(1);
  expect(storage.calls.packs[0]?.length).toBeGreaterThan(1);
});

test("visitors who come at once share the reads", async () => {
  const storage = memoryStorage();
  await publishGraph(storage, yesterday);
  const allHere = Promise.withResolvers<void>();
  const slow = {
    ...storage,
    async readHead() {
      const texts = storage.readHead();
      await allHere.promise;
      return texts;
    },
  };
  const visitors = visitor({ storage: slow });
  const asked = Array.from({ length: 10 }, () => visitors.offers(request));
  setTimeout(allHere.resolve, 10);
  const answers = await Promise.all(asked);
  expect(answers.map(({ body }) => offeredIn(body))).toEqual(answers.map(() => ["case", "film"]));
  expect([storage.calls.head, storage.calls.packs.length]).toEqual([1, 1]);
});

test("no read names more keys than the storage allows", async () => {
  const storage = { ...memoryStorage(), mostKeys: 2 };
  const more = Array.from({ length: 1500 }, (_, i) => product(`more-${i}`, 5, "more"));
  await publishGraph(storage, shopGraph(...more));
  const lines = more.slice(0, 100).map(({ id }) => ({ productId: id }));
  const { body } = await visitor({ storage }).offers({ placement: "cart", cart: { lines } });
  expect(body).not.toHaveProperty("degraded");
  expect(storage.calls.packs.length).toBeGreaterThan(2);
  expect(Math.max(...storage.calls.packs.map((keys) => keys.length))).toBe(2);
});

test("a publish is seen within half a minute, without any visitor waiting for it", async () => {
  let now = Date.parse("2026-10-02T00:00:00Z");
  const storage = memoryStorage();
  const before = await publishGraph(storage, yesterday);
  const visitors = visitor({ storage, now: () => now });
  const version = async () => (await visitors.offers(request)).body.graphVersion;
  expect(await version()).toBe(before.pointer.facts.version);
  const after = await publishGraph(storage, today);
  expect(await version()).toBe(before.pointer.facts.version);
  now += 26_000;
  // Who comes now is still served from memory; the new pointer is fetched meanwhile.
  expect(await version()).toBe(before.pointer.facts.version);
  await visitors.settle();
  expect(await version()).toBe(after.pointer.facts.version);
});

test("packs without their pointer change nothing: a publish that breaks off is no publish", async () => {
  const storage = memoryStorage();
  const before = await publishGraph(storage, yesterday);
  const pointer = storage.values.get(POINTER_KEY) ?? "";
  await publishGraph(storage, today);
  storage.values.set(POINTER_KEY, pointer);
  const { body } = await visitor({ storage }).offers(request);
  expect(body.graphVersion).toBe(before.pointer.facts.version);
  expect(body).not.toHaveProperty("degraded");
});

test("yesterday's version can be put back", async () => {
  const storage = memoryStorage();
  const before = await publishGraph(storage, yesterday);
  await publishGraph(storage, today);
  storage.values.set(POINTER_KEY, storage.values.get(versionKey(before.pointer.facts.version)) ?? "");
  const { body } = await visitor({ storage }).offers(request);
  expect(body.graphVersion).toBe(before.pointer.facts.version);
  expect(offeredIn(body)).toEqual(["case", "film"]);
});

test("a pointer that moves while a request is decided does not mix two versions", async () => {
  const storage = memoryStorage();
  const before = await publishGraph(storage, yesterday);
  const begun = Promise.withResolvers<void>();
  const published = Promise.withResolvers<void>();
  const slow = {
    ...storage,
    async readPacks(keys: readonly string[]) {
      begun.resolve();
      await published.promise;
      return storage.readPacks(keys);
    },
  };
  const visitors = visitor({ storage: slow });
  const answer = visitors.offers(request);
  await begun.promise;
  await publishGraph(storage, today);
  published.resolve();
  const { body } = await answer;
  expect(body.graphVersion).toBe(before.pointer.facts.version);
  expect(offeredIn(body)).toEqual(["case", "film"]);
  const named = storage.calls.packs.flat();
  expect(named.length).toBeGreaterThan(0);
  expect(named.every((key) => before.values.has(key))).toBe(true);
});

test("a good version stays when what is published next can't be read, and when the storage fails", async () => {
  let now = Date.parse("2026-10-02T00:00:00Z");
  const storage = memoryStorage();
  const before = await publishGraph(storage, yesterday);
  let broken = false;
  const moody = {
    ...storage,
    readHead: () => (broken ? Promise.reject(new Error("down")) : storage.readHead()),
  };
  const visitors = visitor({ storage: moody, now: () => now });
  const version = async () => (await visitors.offers(request)).body.graphVersion;
  await version();
  storage.values.set(POINTER_KEY, "rubbish");
  for (const state of [false, true]) {
    broken = state;
    now += MINUTE;
    await version();
    await visitors.settle();
    expect(await version()).toBe(before.pointer.facts.version);
  }
});

test("a policy is obeyed, and a change of it is seen as a publish is", async () => {
  let now = Date.parse("2026-10-02T00:00:00Z");
  const storage = memoryStorage();
  await publishGraph(storage, yesterday, {
    version: "p1",
    placements: { shelf: { techniques: ["complement"] } },
  });
  const visitors = visitor({ storage, now: () => now });
  const onShelf = { ...request, placement: "shelf" };
  const { body } = await visitors.offers(onShelf);
  expect([body.policyVersion, offeredIn(body)]).toEqual(["p1", ["case", "film"]]);
  storage.values.set("policy", JSON.stringify({ version: "p2" }));
  now += MINUTE;
  await visitors.offers(onShelf);
  await visitors.settle();
  expect((await visitors.offers(onShelf)).status).toBe(400);
});

test("a publish after a time without any graph is seen at once", async () => {
  const storage = memoryStorage();
  const visitors = visitor({ storage });
  expect((await visitors.offers(request)).body.degraded).toBe("no-graph");
  await publishGraph(storage, yesterday);
  expect(offeredIn((await visitors.offers(request)).body)).toEqual(["case", "film"]);
});
