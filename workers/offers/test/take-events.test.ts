import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deliver } from "./helpers/intake.ts";
import { countRows, emptyStores, exported, logNames } from "./helpers/ledger.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";

const RECEIVED = "2026-11-02T10:00:00.000Z";
const EVENT = { eventId: "e1", name: "view_promotion", at: "2026-11-02T09:00:00.000Z" };

function message(events: readonly object[], receivedAt = RECEIVED) {
  return { kind: "events", receivedAt, events };
}

/** The real ledger, whose transactions fail as D1's do while it is locked. */
const locked = {
  LEDGER: {
    prepare: (sql: string) => env.LEDGER.prepare(sql),
    batch: () => Promise.reject(new Error("D1_ERROR: database is locked: SQLITE_BUSY")),
  } as unknown as D1Database,
};

const logless = {
  LOG: { ...env.LOG, put: () => Promise.reject(new Error("R2 is down")) } as unknown as R2Bucket,
};

beforeEach(async () => {
  await emptyStores();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("an event", () => {
  test("is logged on the day it came in and counted on the day it happened", async () => {
    const events = [{ ...EVENT, at: "2026-11-01T23:00:00.000Z", technique: "complement", placement: "cart" }];
    expect(await deliver([message(events)])).toEqual({ taken: [0], again: [] });
    expect(await countRows()).toEqual([
      {
        day: "2026-11-01",
        name: "view_promotion",
        technique: "complement",
        placement: "cart",
        events: 1,
        amount: 0,
      },
    ]);
    expect(await exported("2026-11-02")).toEqual([{ ...events[0], receivedAt: RECEIVED }]);
    expect(await exported("2026-11-01")).toEqual([]);
    expect(await logNames()).toEqual([expect.stringMatching(/^events\/2026-11-02\/[0-9a-f]{32}\.ndjson$/)]);
  });

  test("delivered again, beside others and on another day, is neither counted nor told again", async () => {
    await deliver([message([EVENT]), message([EVENT])]);
    await deliver([message([EVENT, { ...EVENT, eventId: "e2" }], "2026-11-03T10:00:00.000Z")]);
    expect(await countRows()).toMatchObject([{ events: 2 }]);
    expect((await exported("2026-11-02")).map(({ eventId }) => eventId)).toEqual(["e1"]);
    expect((await exported("2026-11-03")).map(({ eventId }) => eventId)).toEqual(["e2"]);
  });

  test("brought to two workers at once is counted by one of them", async () => {
    const events = Array.from({ length: 50 }, (_, i) => ({ ...EVENT, eventId: `e${i}` }));
    await Promise.all([0, 1, 2, 3].map((i) => deliver([message(events.slice(i * 5))])));
    expect(await countRows()).toMatchObject([{ events: 50 }]);
    expect(await exported("2026-11-02")).toHaveLength(50);
  });

  test("of an erased customer happened, but nobody did it", async () => {
    const anna = `p:${"a".repeat(32)}`;
    const ben = `p:${"b".repeat(32)}`;
    await env.LEDGER.prepare("INSERT INTO erased_customers (customer, asked_at) VALUES (?1, ?2)")
      .bind(anna, RECEIVED)
      .run();
    const of = (eventId: string, customerId: string) => ({
      ...EVENT,
      eventId,
      customerId,
      sessionId: `s-${eventId}`,
    });
    await deliver([message([of("e1", anna), of("e2", ben)])]);
    expect(await countRows()).toMatchObject([{ events: 2 }]);
    const told = await exported("2026-11-02");
    expect(told.map(({ customerId, sessionId }) => [customerId, sessionId])).toEqual([
      [undefined, undefined],
      [ben, "s-e2"],
    ]);
  });
});

describe("what an event is worth", () => {
  const worth = (eventId: string, value: number, currency?: string) => ({
    ...EVENT,
    eventId,
    name: "purchase",
    value,
    ...(currency && { currency }),
  });

  test("is counted in minor units of the graph's currency, and as nothing in another", async () => {
    await publishGraph(env.GRAPH, shopGraph());
    await deliver([message([worth("e1", 19.99), worth("e2", 1.005, "EUR"), worth("e3", 50, "USD")])]);
    expect(await countRows()).toMatchObject([{ name: "purchase", events: 3, amount: 1999 + 101 }]);
    expect((await exported("2026-11-02")).map(({ value }) => value)).toEqual([19.99, 1.005, 50]);
  });

  test("counts under no technique or placement that somebody made up, however many they make up; the log has them", async () => {
    await publishGraph(env.GRAPH, shopGraph(), { placements: { gifts: { techniques: ["bundle"] } } });
    const flood = Array.from({ length: 50 }, (_, i) => {
      const made = { technique: `t${i}`, placement: `p${i}` };
      const item = { productId: "case", offerId: `o${i}`, ...made };
      return {
        ...EVENT,
        eventId: `f${i}`,
        name: "purchase",
        technique: "bundle",
        placement: "gifts",
        items: [item],
      };
    });
    const views = flood.map(({ items: [item], ...event }) => ({
      ...event,
      eventId: `v-${event.eventId}`,
      name: "view_promotion",
      technique: item?.technique,
    }));
    await deliver([message([...flood, ...views])]);
    expect(await countRows()).toMatchObject([
      { name: "attached", events: 50 },
      { name: "attached_product", product_id: "case", events: 50 },
      { name: "purchase", technique: "bundle", placement: "gifts", events: 50 },
      { name: "view_promotion", placement: "gifts", events: 50 },
    ]);
    expect((await countRows()).at(-1)).not.toHaveProperty("technique");
    expect(JSON.stringify(await exported("2026-11-02"))).toContain('"technique":"t49"');
  });

  test("waits where the graph can't be read, and nothing is counted meanwhile", async () => {
    const storage = {
      mostKeys: 100,
      mostCharacters: 1_000_000,
      readHead: () => Promise.reject(new Error("KV is down")),
      readText: async () => null,
      readPacks: async () => new Map(),
    };
    const delivered = await deliver([message([worth("e1", 1)])], { deps: { storage: storage as never } });
    expect([delivered, await countRows()]).toEqual([{ taken: [], again: [0] }, []]);
    expect(await deliver([message([EVENT])], { deps: { storage: storage as never } })).toMatchObject({
      taken: [0],
    });
  });

  test("before the first graph is counted as nothing, for the store has no currency yet", async () => {
    await env.GRAPH.delete("graph");
    await deliver([message([worth("e1", 19.99)])]);
    expect(await countRows()).toMatchObject([{ events: 1, amount: 0 }]);
  });
});

describe("a purchase", () => {
  const purchase = (eventId: string, items: readonly object[], more: object = {}) => ({
    ...EVENT,
    eventId,
    name: "purchase",
    items,
    ...more,
  });

  test("that holds accepted offers is counted as such, and once by each of their techniques, placements and products", async () => {
    const offer = { offerId: "r1.1", technique: "complement", placement: "cart" };
    await deliver([
      message([
        purchase("e1", [
          { productId: "phone" },
          { productId: "case", ...offer },
          { productId: "film", ...offer, offerId: "r1.2", placement: "product" },
        ]),
        purchase("e2", [{ productId: "phone" }]),
        { ...purchase("e3", [{ productId: "case", ...offer }]), name: "refund" },
      ]),
    ]);
    const rows = (await countRows()).map(({ day, amount, ...row }) => row);
    expect(rows).toEqual([
      { name: "attached", events: 1 },
      { name: "attached_placement", placement: "cart", events: 1 },
      { name: "attached_placement", placement: "product", events: 1 },
      { name: "attached_product", product_id: "case", events: 1 },
      { name: "attached_product", product_id: "film", events: 1 },
      { name: "attached_technique", technique: "complement", events: 1 },
      { name: "purchase", events: 2 },
      { name: "refund", events: 1 },
    ]);
  });

  test("takes technique and placement from the event where its items say none, and stays with its variant", async () => {
    const more = { technique: "bundle", placement: "product", experiment: { id: "x", variant: "b" } };
    await deliver([message([purchase("e1", [{ productId: "case", offerId: "r1.1" }], more)])]);
    const rows = (await countRows()).map(({ day, amount, events, ...row }) => row);
    expect(rows).toEqual([
      { name: "attached", experiment: "x", variant: "b" },
      { name: "attached_placement", placement: "product" },
      { name: "attached_product", product_id: "case" },
      { name: "attached_technique", technique: "bundle" },
      { name: "purchase", technique: "bundle", placement: "product", experiment: "x", variant: "b" },
    ]);
  });
});

describe("what can't be taken is brought again", () => {
  const faults: readonly [string, object][] = [
    ["the ledger is locked", locked],
    ["the log fails", logless],
    ["there is no ledger", { LEDGER: undefined }],
    ["there is no log", { LOG: undefined }],
  ];
  test.each(faults)("while %s; then it is there once", async (_, bindings) => {
    expect(await deliver([message([EVENT])], { bindings })).toEqual({ taken: [], again: [0] });
    expect(await countRows()).toEqual([]);
    expect(await deliver([message([EVENT])], { attempts: 2 })).toEqual({ taken: [0], again: [] });
    expect(await countRows()).toMatchObject([{ events: 1 }]);
    expect(await exported("2026-11-02")).toHaveLength(1);
  });

  test("at last out of the dead letters, by the same worker", async () => {
    await deliver([message([EVENT])], { bindings: locked, attempts: 6 });
    await deliver([message([EVENT])], { bindings: locked, queue: "basketwise-intake-dead" });
    const queue = "basketwise-intake-dead";
    expect(await deliver([message([EVENT])], { queue, attempts: 2 })).toEqual({ taken: [0], again: [] });
    expect(await countRows()).toMatchObject([{ events: 1 }]);
  });

  test("by itself, so that what can never be taken holds up nothing else", async () => {
    const poison = { kind: "events", receivedAt: RECEIVED };
    const all = [message([EVENT]), poison, message([{ ...EVENT, eventId: "e2" }])];
    expect(await deliver(all)).toEqual({ taken: [], again: [0, 1, 2] });
    expect(await deliver(all, { attempts: 2 })).toEqual({ taken: [0, 2], again: [1] });
    expect(await countRows()).toMatchObject([{ events: 2 }]);
  });

  test("where nothing takes messages of its kind, as after a roll-back", async () => {
    const all = [{ kind: "toString" }, { kind: "parcels" }, message([EVENT])];
    expect(await deliver(all)).toEqual({ taken: [2], again: [0, 1] });
  });
});

test("a large delivery is counted in parts that D1 takes", async () => {
  const events = Array.from({ length: 4_000 }, (_, i) => ({
    ...EVENT,
    eventId: `${i}-${"語".repeat(190)}`,
    productId: "語".repeat(200),
  }));
  expect(await deliver([message(events)])).toEqual({ taken: [0], again: [] });
  expect(await countRows()).toMatchObject([{ events: 4_000 }]);
  expect(await exported("2026-11-02")).toHaveLength(4_000);
});

test("an event costs the ledger one row beside its count, and one delivered again costs none", async () => {
  let written = 0;
  const metered = {
    prepare: (sql: string) => env.LEDGER.prepare(sql),
    async batch(statements: D1PreparedStatement[]) {
      const results = await env.LEDGER.batch(statements);
      for (const { meta } of results) written += meta.rows_written;
      return results;
    },
  } as unknown as D1Database;
  const events = Array.from({ length: 100 }, (_, i) => ({
    ...EVENT,
    eventId: `e${i}`,
    technique: ["complement", "bundle"][i % 2],
  }));
  await deliver([message(events)], { bindings: { LEDGER: metered } });
  expect(written).toBe(100 + 2);
  await deliver([message(events), message([...events, { ...EVENT, eventId: "e100" }])], {
    bindings: { LEDGER: metered },
  });
  expect(written).toBe(100 + 2 + 1 + 1);
});
