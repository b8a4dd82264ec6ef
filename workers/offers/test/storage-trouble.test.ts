import type { GraphStorage } from "@basketwise/offers/app";
import { beforeEach, describe, expect, test } from "vitest";
import { type MemoryStorage, memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { offeredIn, visitor } from "./helpers/visitor.ts";

/** Long enough for what is in memory, short enough not to wait for in a test. */
const SHORT = { BUDGET_MS: "20" };

const never = () => new Promise<never>(() => undefined);
const fails = () => Promise.reject(new Error("KV GET failed: 503"));

const request = { placement: "cart", cart: { lines: [{ productId: "phone" }] }, explain: true };

let shop: MemoryStorage;

beforeEach(async () => {
  shop = memoryStorage();
  await publishGraph(shop, shopGraph());
});

const troubles: readonly [what: string, trouble: Partial<GraphStorage>, degraded: string][] = [
  ["a pointer that fails to be read", { readHead: fails }, "unavailable"],
  ["a pointer that never comes", { readHead: never }, "timeout"],
  ["packs that fail to be read", { readPacks: fails }, "unavailable"],
  ["packs that never come", { readPacks: never }, "timeout"],
  [
    "a storage that throws at once",
    {
      readPacks() {
        throw new TypeError("GRAPH is not bound");
      },
    },
    "unavailable",
  ],
  ["packs that are not there", { readPacks: async () => new Map() }, "pack-missing"],
];

describe("a checkout gets its answer in time, empty and with the reason, in spite of", () => {
  test.each(troubles)("%s", async (_, trouble, degraded) => {
    const { status, body } = await visitor({ storage: { ...shop, ...trouble } }, SHORT).offers(request);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      placement: "cart",
      offers: [],
      required: [],
      later: [],
      withheld: [],
      degraded,
    });
  });

  const spoiled: readonly [what: string, spoil: (text: string) => string, degraded: string][] = [
    ["cut short", (text) => text.slice(0, text.length / 2), "pack-damaged"],
    ["with a letter changed", (text) => text.replace("The case", "The cape"), "pack-damaged"],
    ["that is something else", () => "<html>", "pack-damaged"],
    ["that is empty", () => "", "pack-damaged"],
    ["of a format to come", (text) => text.replace('"format":1', '"format":2'), "pack-newer"],
  ];

  test.each(spoiled)("a pack %s", async (_, spoil, degraded) => {
    for (const [key, text] of shop.values) if (key.startsWith("pack:")) shop.values.set(key, spoil(text));
    const { status, body } = await visitor({ storage: shop }).offers(request);
    expect(status).toBe(200);
    expect(body).toMatchObject({ offers: [], degraded });
  });

  test.each(spoiled.filter(([what]) => !what.startsWith("with a letter")))(
    "a pointer %s",
    async (_, spoil, degraded) => {
      shop.values.set("graph", spoil(shop.values.get("graph") ?? ""));
      const { status, body } = await visitor({ storage: shop }).offers(request);
      expect(status).toBe(200);
      expect(body).toMatchObject({ graphVersion: "none", offers: [], degraded });
    },
  );

  test("a graph that was never published", async () => {
    const { status, body } = await visitor({ storage: memoryStorage() }).offers(request);
    expect(status).toBe(200);
    expect(body).toMatchObject({ graphVersion: "none", offers: [], degraded: "no-graph" });
  });

  test.each(["not JSON", '{"anchor":{"maxShare":30}}', '{"typo":1}', "null"])(
    "a policy that can't be read: %s",
    async (policy) => {
      shop.values.set("policy", policy);
      const { status, body } = await visitor({ storage: shop }).offers(request);
      expect(status).toBe(200);
      expect(body).toMatchObject({ offers: [], degraded: "policy-damaged" });
    },
  );
});

test("every answer of a batch says what it lacks", async () => {
  const storage = { ...shop, readPacks: never };
  const { body } = await visitor({ storage }, SHORT).offers<{ responses: { degraded?: string }[] }>({
    requests: [request, request],
  });
  expect(body.responses.map(({ degraded }) => degraded)).toEqual(["timeout", "timeout"]);
});

test("what comes too late for one is there for the next", async () => {
  const late = Promise.withResolvers<void>();
  let slow = true;
  const storage: GraphStorage = {
    ...shop,
    async readPacks(keys) {
      if (slow) await late.promise;
      slow = false;
      return shop.readPacks(keys);
    },
  };
  const visitors = visitor({ storage }, SHORT);
  expect((await visitors.offers(request)).body).toMatchObject({ offers: [], degraded: "timeout" });
  late.resolve();
  await visitors.settle();
  const { body } = await visitors.offers(request);
  expect(offeredIn(body)).toEqual(["case", "film"]);
  expect(body).not.toHaveProperty("degraded");
  expect(shop.calls.packs).toHaveLength(1);
});

test("an answer is made of the packs that came", async () => {
  // So many products that the graph has several packs, each read by itself; only the phone's comes.
  const storage = memoryStorage();
  const more = Array.from({ length: 1500 }, (_, i) => product(`more-${i}`, 5, "more"));
  await publishGraph(storage, shopGraph(...more));
  const hasPhone = (key: string) => storage.values.get(key)?.split("\n")[0]?.includes('"p:phone"');
  const some: GraphStorage = {
    ...storage,
    mostKeys: 1,
    mostCharacters: 8_000_000,
    readPacks: (keys) => (keys.some(hasPhone) ? storage.readPacks(keys) : never()),
  };
  const { body } = await visitor({ storage: some }, SHORT).offers({
    placement: "cart",
    cart: { lines: ["phone", "more-1", "more-2", "more-3", "more-4"].map((productId) => ({ productId })) },
  });
  expect(offeredIn(body)).toEqual(["case", "film"]);
  expect(body.degraded).toBe("timeout");
});

test.each(["readHead", "readPacks"] as const)(
  "a lost %s is not waited for forever: later visitors try anew",
  async (read) => {
    let now = 0;
    let calls = 0;
    const found = (keys: readonly string[]) => (read === "readHead" ? shop.readHead() : shop.readPacks(keys));
    const lossy = (keys: readonly string[]) => (++calls === 1 ? never() : found(keys));
    const visitors = visitor({ storage: { ...shop, [read]: lossy }, now: () => now }, SHORT);
    expect((await visitors.offers(request)).body.degraded).toBe("timeout");
    now += 2000;
    expect(offeredIn((await visitors.offers(request)).body)).toEqual(["case", "film"]);
  },
);

test("a read that was given up does not bring an old version back when it comes at last", async () => {
  let now = 0;
  const old = await shop.readHead();
  const late = Promise.withResolvers<typeof old>();
  let calls = 0;
  const storage: GraphStorage = { ...shop, readHead: () => (++calls === 1 ? late.promise : shop.readHead()) };
  const visitors = visitor({ storage, now: () => now }, SHORT);
  await visitors.offers(request);
  now += 2000;
  const { pointer } = await publishGraph(shop, shopGraph(product("lamp", 9, "light")));
  await visitors.offers(request);
  late.resolve(old);
  await visitors.settle();
  expect((await visitors.offers(request)).body.graphVersion).toBe(pointer.facts.version);
});

test("the merchant is told what is wrong, the visitor only that something is", async () => {
  const said: string[] = [];
  const storage = { ...shop, readPacks: fails };
  const { text } = await visitor({ storage, warn: (message) => said.push(message) }).offers(request);
  expect(said).toEqual(["storage: Error: KV GET failed: 503"]);
  expect(text).not.toContain("503");
});
