import { env } from "cloudflare:workers";
import { type Health, HISTORY_KEY, type Problem, type Publication } from "@basketwise/core";
import { checkInput, HealthSchema } from "@basketwise/core/schema";
import { beforeEach, describe, expect, test } from "vitest";
import { KEYS } from "./helpers/keys.ts";
import { type MemoryStorage, memoryStorage } from "./helpers/memory-storage.ts";
import { offerKey, offerKeys } from "./helpers/offer-keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { type Settings, visitor } from "./helpers/visitor.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { KEY_LIMIT, ADDRESS_LIMIT } = env;
const LATEST = Date.parse("2026-10-01T12:00:00Z");

let storage: MemoryStorage;
let now: number;

beforeEach(() => {
  storage = memoryStorage();
  now = LATEST + HOUR;
});

const clock = () => now;

/** The health of a worker of its own, and the codes of its warnings. */
async function health(settings: Settings = { KEYS }): Promise<Health & { codes: string[] }> {
  const bindings = { KEY_LIMIT, ADDRESS_LIMIT, ...settings };
  const { status, headers, body } = await visitor({ storage, now: clock }, bindings).ask<Health>("/healthz");
  expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(checkInput(HealthSchema, body)).toEqual({ ok: true, value: body });
  return { ...body, codes: body.warnings.map(({ code }) => code) };
}

const publication = (version: string, counts: Partial<Publication> = {}): Publication => ({
  version,
  at: "2026-10-01T12:30:00Z",
  products: 5,
  pairs: 6,
  baskets: 110,
  policyVersion: "default",
  ...counts,
});

test("health tells which graph is served, since when, how large it is and how old its latest order", async () => {
  const { pointer } = await publishGraph(storage, shopGraph(), { version: "p1" });
  const { version, measure, baskets, products, pairs } = pointer.facts;
  storage.put(HISTORY_KEY, JSON.stringify([publication("older"), publication(version)]));
  expect(await health()).toEqual({
    status: "ok",
    graphVersion: version,
    policyVersion: "p1",
    ageSeconds: 3600,
    publishedAt: "2026-10-01T12:30:00Z",
    measure,
    baskets,
    products,
    pairs,
    warnings: [],
    codes: [],
  });
});

test("without a graph the worker says that it is not well, and why", async () => {
  const { status, body } = await visitor({ storage }).ask<Problem>("/healthz");
  expect([status, body]).toEqual([
    503,
    {
      type: "about:blank",
      title: "Service Unavailable",
      status: 503,
      detail: "no-graph: graph: no graph has been published",
    },
  ]);
});

test("without the one binding that offers need, health and the merchant's log say which it is", async () => {
  const told: string[] = [];
  const shop = visitor({ warn: (message) => told.push(message) }, {
    GRAPH: undefined,
  } as unknown as Settings);
  const { status, body } = await shop.ask<Problem>("/healthz");
  expect([status, body.detail]).toEqual([503, "no-graph: there is no KV namespace bound as GRAPH"]);
  expect(told).toEqual(["storage: Error: there is no KV namespace bound as GRAPH"]);
});

describe("it warns", () => {
  test("of a latest order that is more than two weeks old", async () => {
    await publishGraph(storage, shopGraph());
    now = LATEST + 14 * DAY;
    expect((await health()).codes).toEqual([]);
    now = LATEST + 15 * DAY;
    const { status, warnings } = await health();
    expect(status).toBe("warning");
    expect(warnings).toEqual([
      { code: "stale", message: "the latest order is 15 days old: build with newer orders" },
    ]);
  });

  test("of a graph that lost more than a tenth of its products or pairs since the version before, not of one put back", async () => {
    const { pointer } = await publishGraph(storage, shopGraph());
    const { version } = pointer.facts;
    const history = (...list: Publication[]) => storage.put(HISTORY_KEY, JSON.stringify(list));
    history(publication("a", { products: 10, pairs: 10 }), publication(version, { products: 9, pairs: 9 }));
    expect((await health()).codes).toEqual([]);
    history(publication("a", { products: 10, pairs: 9 }), publication(version, { products: 8, pairs: 9 }));
    expect((await health()).warnings).toEqual([
      { code: "shrunk", message: "8 products instead of 10: basketwise rollback a puts back what was" },
    ]);
    history(
      publication("a", { pairs: 10 }),
      publication(version, { pairs: 9 }),
      publication(version, { pairs: 8 }),
    );
    expect((await health()).codes).toEqual(["shrunk"]);
    history(publication(version, { products: 5 }), publication("later", { products: 50 }));
    expect((await health()).codes).toEqual([]);
  });

  test.each(["<html>", "{}", "[1]", `[{"version":"v"}]`])(
    "of nothing for a history that is none: %s",
    async (text) => {
      await publishGraph(storage, shopGraph());
      storage.put(HISTORY_KEY, text);
      expect((await health()).codes).toEqual([]);
    },
  );

  test("of keys that are not there, or can't be read", async () => {
    await publishGraph(storage, shopGraph());
    const open = await health({});
    expect(open.warnings).toEqual([
      { code: "no-keys", message: "there are no keys: anyone may ask for offers, nobody for more" },
    ]);
    const spoilt = await health({ KEYS: "[{secret" });
    expect(spoilt.codes).toEqual(["keys"]);
    expect(JSON.stringify(spoilt)).not.toContain("[{secret");
  });

  test("of keys of offers that can't be read, or have all run out", async () => {
    await publishGraph(storage, shopGraph());
    const key = await offerKey("k");
    const until = new Date(now).toISOString();
    expect((await health({ KEYS, OFFER_KEYS: offerKeys(key) })).codes).toEqual([]);
    const over = await health({ KEYS, OFFER_KEYS: offerKeys({ ...key, until }) });
    expect(over.warnings).toEqual([
      { code: "offer-keys", message: "every key of OFFER_KEYS has run out: offers have no token" },
    ]);
    const spoilt = await health({ KEYS, OFFER_KEYS: "[{secret" });
    expect(spoilt.warnings).toEqual([
      { code: "offer-keys", message: "OFFER_KEYS can't be read: offers have no token" },
    ]);
  });

  test("of a policy that can't be read, also while the one before is still served", async () => {
    await publishGraph(storage, shopGraph(), { version: "p1" });
    const shop = visitor({ storage, now: clock }, { KEYS, KEY_LIMIT, ADDRESS_LIMIT });
    await shop.ask("/healthz");
    storage.put("policy", `{"anchor":3}`);
    now += 60_000;
    const later = (await shop.ask<Health>("/healthz")).body;
    const message = "policy: anchor: expected an object, found 3";
    expect([later.policyVersion, later.warnings]).toEqual(["p1", [{ code: "policy-damaged", message }]]);
    expect(await health()).toMatchObject({ policyVersion: "none", codes: ["policy-damaged"] });
    storage.put("policy", "{}");
    now += 60_000;
    expect((await shop.ask<Health>("/healthz")).body).toMatchObject({
      status: "ok",
      policyVersion: "default",
    });
  });

  test("of what is bound only in part", async () => {
    await publishGraph(storage, shopGraph());
    const { LEDGER, LOG, INTAKE } = env;
    expect((await health({ KEYS, LEDGER, LOG, INTAKE })).codes).toEqual([]);
    expect((await health({ KEYS, LOG, INTAKE })).codes).toEqual(["no-ledger"]);
    expect((await health({ KEYS, LEDGER })).codes).toEqual(["no-log", "no-intake"]);
  });

  test("of limits that are not bound, where there are keys", async () => {
    await publishGraph(storage, shopGraph());
    const shop = (settings: Settings) => visitor({ storage, now: clock }, settings);
    const { body } = await shop({ KEYS, ADDRESS_LIMIT }).ask<Health>("/healthz");
    expect(body.warnings).toEqual([
      { code: "no-key-limit", message: "KEY_LIMIT is not bound: a key may ask as often as it likes" },
    ]);
    const none = (await shop({ KEYS }).ask<Health>("/healthz")).body;
    expect(none.warnings.map(({ code }) => code)).toEqual(["no-key-limit", "no-address-limit"]);
    const open = (await shop({}).ask<Health>("/healthz")).body;
    expect(open.warnings.map(({ code }) => code)).toEqual(["no-keys"]);
  });
});

test("whoever asks often costs a read of the history twice a minute, and one that hangs does not hold it up", async () => {
  await publishGraph(storage, shopGraph());
  let reads = 0;
  let hangs = false;
  const counting = {
    ...storage,
    readText: (key: string) => {
      reads++;
      return hangs ? new Promise<never>(() => undefined) : storage.readText(key);
    },
  };
  const shop = visitor({ storage: counting, now: clock }, { KEYS, BUDGET_MS: "30" });
  for (let i = 0; i < 50; i++) await shop.ask("/healthz");
  expect(reads).toBe(1);
  hangs = true;
  now += 31_000;
  expect((await shop.ask("/healthz")).status).toBe(200);
  expect(reads).toBe(2);
});
