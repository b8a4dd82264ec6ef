import { env } from "cloudflare:workers";
import type { Insights } from "@basketwise/core";
import { checkInput, InsightsSchema } from "@basketwise/core/schema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deliver } from "./helpers/intake.ts";
import { bearer, KEYS, SECRET } from "./helpers/keys.ts";
import { emptyStores } from "./helpers/ledger.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

const NOW = Date.parse("2026-11-30T10:00:00Z");
const HELD = { headers: bearer(SECRET) };
const { LEDGER, LOG, INTAKE } = env;

const staff = (settings: object = { LEDGER }) => visitor({ now: () => NOW }, { KEYS, ...settings });

/** Asks for insights that are right, and sees that they fit their schema. */
async function insights(query = ""): Promise<Insights> {
  const { status, body } = await staff().ask<Insights>(`/v1/insights${query}`, HELD);
  expect(status).toBe(200);
  expect(checkInput(InsightsSchema, body)).toEqual({ ok: true, value: body });
  return body;
}

let count = 0;

/** Has events happen, so many of each. */
async function happen(times: number, event: object, at = "2026-11-20T12:00:00.000Z"): Promise<void> {
  const events = Array.from({ length: times }, () => ({ eventId: `e${++count}`, at, ...event }));
  await deliver([{ kind: "events", receivedAt: at, events }]);
}

beforeEach(async () => {
  await emptyStores();
  await publishGraph(env.GRAPH, shopGraph());
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("insights tell", () => {
  test("how often the offers of each technique were seen, clicked, accepted and dismissed, with the numbers behind each rate", async () => {
    const complement = { technique: "complement", placement: "cart", productId: "case" };
    await happen(20, { name: "view_promotion", ...complement });
    await happen(6, { name: "select_promotion", ...complement });
    await happen(5, { name: "accept_offer", ...complement });
    await happen(3, { name: "dismiss_offer", ...complement });
    await happen(40, { name: "view_promotion", technique: "bundle", placement: "product" });
    const { total, rows, by, from, until, currency, leftOut } = await insights();
    expect({ by, from, until, currency, leftOut }).toEqual({
      by: "technique",
      from: "2026-11-01",
      until: "2026-11-30",
      currency: "EUR",
      leftOut: 0,
    });
    expect(rows.map(({ key }) => key)).toEqual(["bundle", "complement"]);
    expect(rows[1]).toMatchObject({
      clicks: { count: 6, of: 20, rate: 0.3 },
      acceptance: { count: 5, of: 20, rate: 0.25 },
      dismissal: { count: 3, of: 20, rate: 0.15 },
    });
    expect(rows[0]).toMatchObject({ acceptance: { count: 0, of: 40, rate: 0 } });
    expect(total).toMatchObject({
      acceptance: { count: 5, of: 60 },
      events: { view_promotion: 60, refund: 0 },
    });
  });

  test("nothing that was not seen as a rate of 0: it is null", async () => {
    await happen(2, { name: "accept_offer", technique: "complement" });
    const { total, rows } = await insights();
    const unknown = { count: 2, of: 0, rate: null };
    expect([total.acceptance, rows[0]?.acceptance]).toEqual([unknown, unknown]);
    expect(total.attach).toEqual({ count: 0, of: 0, rate: null });
  });

  test("in which share of the purchases something that was offered was bought", async () => {
    const item = { productId: "case", offerId: "r1.1", technique: "complement", placement: "cart" };
    await happen(3, { name: "purchase", value: 20, items: [{ productId: "phone" }] });
    await happen(1, { name: "purchase", value: 30, items: [item, { ...item, productId: "film" }] });
    const attach = { count: 1, of: 4, rate: 0.25 };
    const byTechnique = await insights();
    expect([byTechnique.total.attach, byTechnique.rows[0]?.attach]).toEqual([attach, attach]);
    expect(byTechnique.total.value).toMatchObject({ purchase: 90, refund: 0 });
    const byProduct = await insights("?by=product");
    expect(byProduct.rows.map((row) => [row.key, row.attach])).toEqual([
      ["case", attach],
      ["film", attach],
    ]);
    const byPlacement = await insights("?by=placement");
    expect(byPlacement.rows.map((row) => [row.key, row.attach])).toEqual([["cart", attach]]);
  });

  test("the variants of experiments apart, each with its own purchases", async () => {
    const saw = (variant: string) => ({ experiment: { id: "x", variant } });
    const items = [{ productId: "case", offerId: "r1.1" }];
    await happen(10, { name: "view_promotion", ...saw("a") });
    await happen(9, { name: "view_promotion", ...saw("b") });
    await happen(8, { name: "view_promotion", experiment: { id: "y", variant: "a" } });
    await happen(4, { name: "purchase", ...saw("a") });
    await happen(1, { name: "purchase", items, ...saw("a") });
    await happen(2, { name: "purchase", ...saw("b") });
    const { rows, total } = await insights("?by=variant");
    expect(rows.map(({ experiment, key, attach }) => [experiment, key, attach])).toEqual([
      ["x", "a", { count: 1, of: 5, rate: 0.2 }],
      ["x", "b", { count: 0, of: 2, rate: 0 }],
      ["y", "a", { count: 0, of: 0, rate: null }],
    ]);
    expect(total.attach).toEqual({ count: 1, of: 7, rate: 1 / 7 });
  });

  test("of the days that are asked for, the first and the last of them too", async () => {
    for (const day of ["10", "11", "12", "13"]) {
      await happen(Number(day), { name: "view_promotion" }, `2026-11-${day}T23:59:59.000Z`);
    }
    const seen = async (query: string) => (await insights(query)).total.events.view_promotion;
    expect(await seen("?from=2026-11-11&until=2026-11-12")).toBe(11 + 12);
    expect(await seen("?from=2026-11-13&until=2026-11-13")).toBe(13);
    expect(await seen("?until=2026-11-10")).toBe(10);
  });

  test("the thousand products with most impressions, and how many more there are", async () => {
    const events = Array.from({ length: 1_005 }, (_, i) => ({
      eventId: `p${i}`,
      name: i < 3 ? "view_promotion" : "view_item",
      at: "2026-11-20T12:00:00.000Z",
      productId: `product-${String(2_000 - i)}`,
    }));
    await deliver([{ kind: "events", receivedAt: "2026-11-20T12:00:00.000Z", events }]);
    const { rows, leftOut, total } = await insights("?by=product");
    expect([rows.length, leftOut]).toEqual([1_000, 5]);
    expect(rows.slice(0, 3).map(({ key }) => key)).toEqual(["product-1998", "product-1999", "product-2000"]);
    expect(total.events.view_item).toBe(1_002);
  });

  test("nothing yet where nothing happened", async () => {
    const { total, rows } = await insights();
    expect([rows, total.events.purchase]).toEqual([[], 0]);
  });
});

test("no money is told before the store has a currency", async () => {
  await env.GRAPH.delete("graph");
  const { total, currency } = await insights();
  expect([total.value, currency]).toEqual([undefined, undefined]);
});

const wrong: readonly [string, string][] = [
  ["from=yesterday", 'from: expected a day such as 2026-11-02, found "yesterday"'],
  ["until=0000-01-01", "until: expected a day such as 2026-11-02"],
  ["from=2026-02-30", "from: expected a day such as 2026-11-02"],
  ["until=2026-11-02T10:00:00Z", "until: expected a day such as 2026-11-02"],
  ["from=2026-11-03&until=2026-11-02", "from: expected a day not after 2026-11-02, found 2026-11-03"],
  ["from=2026-12-24", "from: expected a day not after 2026-11-30, found 2026-12-24"],
  ["from=2020-01-01", "from: expected at most 366 days until 2026-11-30, found 2020-01-01"],
  ["from=2026-11-01&from=2026-11-02", "from: expected a day such as 2026-11-02"],
  ["by=customer", 'by: expected one of technique, placement, product, variant, found "customer"'],
];
test.each(wrong)("%s is refused", async (query, detail) => {
  const { status, body } = await staff().ask<{ detail: string }>(`/v1/insights?${query}`, HELD);
  expect([status, body.detail]).toEqual([400, expect.stringContaining(detail)]);
});

describe("for staff alone, and where there is something to read", () => {
  test.each(["/v1/insights", "/v1/events?day=2026-11-20"])(
    "%s tells nothing without the secret key",
    async (path) => {
      await happen(1, { name: "view_promotion", technique: "complement" });
      const { status, text } = await staff({ LEDGER, LOG }).ask(path);
      expect(status).toBe(401);
      expect(text).not.toMatch(/complement|view_promotion/);
      expect((await visitor({}, { LEDGER, LOG }).ask(path)).status).toBe(401);
    },
  );

  test("the events of a day are asked for by that day", async () => {
    const ask = (query: string) => staff({ LEDGER, LOG }).ask<{ detail: string }>(`/v1/events${query}`, HELD);
    expect([(await ask("")).status, (await ask("")).body.detail]).toEqual([400, "day: is missing"]);
    expect((await ask("?day=2026-13-01")).body.detail).toContain("day: expected a day such as");
    const { status, text, headers } = await ask("?day=2026-11-20");
    expect([status, text, headers.get("content-type")]).toEqual([200, "", "application/x-ndjson"]);
  });

  const down = () => Promise.reject(new Error("D1_ERROR: internal"));
  const broken = { prepare: () => ({ bind: () => ({ all: down }) }), batch: down } as unknown as D1Database;
  const logless = { list: () => Promise.reject(new Error("R2 is down")) } as unknown as R2Bucket;
  const troubles: readonly [string, string, object, string][] = [
    ["/v1/insights", "without a ledger", {}, "no database bound as LEDGER"],
    ["/v1/insights", "of a broken ledger", { LEDGER: broken }, "the counts can't be read now"],
    ["/v1/events?day=2026-11-20", "without a log", { LEDGER }, "no bucket bound as LOG"],
    ["/v1/events?day=2026-11-20", "without a ledger", { LOG }, "no database bound as LEDGER"],
    ["/v1/events?day=2026-11-20", "of a broken log", { LEDGER, LOG: logless }, "the log failed"],
  ];
  test.each(troubles)("%s %s is a problem, not a crash", async (path, _, settings, detail) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { status, text } = await staff(settings).ask(path, HELD);
    expect([status, text]).toEqual([503, expect.stringContaining(detail)]);
    expect(text).not.toContain("internal");
  });
});

test("what a page sends goes by queue into counts and log, by itself", async () => {
  const shop = visitor({}, { KEYS, LEDGER, LOG, INTAKE });
  const today = new Date().toISOString();
  const events = [1, 2, 3].map((i) => ({
    eventId: `road-${i}`,
    name: "view_promotion",
    at: today,
    technique: "ladder",
  }));
  const send = () =>
    shop.ask<{ accepted: number }>("/v1/events", {
      method: "POST",
      headers: { "content-type": "application/json", ...HELD.headers },
      body: JSON.stringify({ events, sentAt: today }),
    });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ status, body }) => [status, body.accepted])).toEqual([
    [202, 3],
    [202, 3],
  ]);
  const road = async () => {
    const { body } = await shop.ask<Insights>("/v1/insights", HELD);
    return body.rows.find(({ key }) => key === "ladder")?.events.view_promotion;
  };
  await vi.waitUntil(async () => (await road()) !== undefined, { timeout: 30_000, interval: 200 });
  expect(await road()).toBe(3);
  const { text } = await shop.ask(`/v1/events?day=${today.slice(0, 10)}`, HELD);
  expect(text.trim().split("\n").length).toBe(3);
});
