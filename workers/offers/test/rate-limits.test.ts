import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { type Settings, type Visitor, visitor } from "./helpers/visitor.ts";

const OFFERS = "/v1/offers?placement=product&productId=phone";

/** A busy machine takes its time: no limiter of these tests is slow but those that mean to be. */
const PATIENT = { BUDGET_MS: "30000" };

/** How often one may ask a minute in these tests. */
const LIMIT = 3;

let count = 0;

/** The real limiter, with a limit of its own that is soon reached, and names that no other test counts. */
function few(limiter: RateLimit): RateLimit & { readonly asked: string[] } {
  const own = `test ${count++} `;
  const asked: string[] = [];
  return {
    asked,
    limit: ({ key }) => {
      asked.push(key);
      const options = { key: own + key, limit: LIMIT, period: 60 };
      return limiter.limit(options);
    },
  };
}

const from = (address: string) => ({ "cf-connecting-ip": address });

/** The statuses of so many requests after one another. */
async function statuses(times: number, ask: (i: number) => Promise<{ status: number }>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i++) found.push((await ask(i)).status);
  return found;
}

const shopWith = (settings: Settings): Visitor => visitor({}, { ...PATIENT, ...settings });

beforeAll(async () => {
  await publishGraph(env.GRAPH, shopGraph());
});

beforeEach(async () => {
  // A minute that turns in the middle of a test would begin to count anew.
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 8_000) await new Promise((resolve) => setTimeout(resolve, left + 50));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the limit of an address", () => {
  test("holds in a store without keys", async () => {
    const shop = shopWith({ ADDRESS_LIMIT: few(env.ADDRESS_LIMIT) });
    const ask = () => shop.ask(OFFERS, { headers: from("192.0.2.1") });
    expect(await statuses(LIMIT, ask)).toEqual([200, 200, 200]);
    const { status, headers, text } = await ask();
    expect([
      status,
      headers.get("retry-after"),
      headers.get("content-type"),
      headers.get("cache-control"),
    ]).toEqual([429, "60", "application/problem+json", "no-store"]);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toBe("retry-after");
    expect(JSON.parse(text)).toEqual({
      type: "about:blank",
      title: "Too Many Requests",
      status: 429,
      detail: "too many requests from this address: try again in a minute",
    });
    expect((await shop.ask(OFFERS, { headers: from("192.0.2.2") })).status).toBe(200);
  });

  test("is the one that wrangler.toml sets", async () => {
    const shop = shopWith({ ADDRESS_LIMIT: env.ADDRESS_LIMIT });
    let first: number | undefined;
    for (let i = 0; first === undefined && i < 601; i++) {
      const { status } = await shop.ask("/v1/offers", { headers: from("198.51.100.7") });
      if (status === 429) first = i;
    }
    // The minute may turn once meanwhile, which begins to count anew.
    expect(first).toBeGreaterThanOrEqual(300);
    expect(first).toBeLessThanOrEqual(600);
  });

  test("holds for publishable keys, and its own page reads so", async () => {
    const shop = shopWith({ KEYS, ADDRESS_LIMIT: few(env.ADDRESS_LIMIT) });
    const headers = { ...bearer(PUBLISHABLE), ...from("192.0.2.3"), origin: PAGE };
    expect(await statuses(LIMIT + 1, () => shop.ask(OFFERS, { headers }))).toEqual([200, 200, 200, 429]);
    const { headers: answered } = await shop.ask(OFFERS, { headers });
    expect(answered.get("access-control-allow-origin")).toBe(PAGE);
    expect(answered.get("vary")).toBe("origin, authorization");
  });

  test("holds for whoever tries keys, one after the other", async () => {
    const limiter = few(env.ADDRESS_LIMIT);
    const shop = shopWith({ KEYS, ADDRESS_LIMIT: limiter });
    const guess = (i: number) =>
      shop.ask(OFFERS, { headers: { ...bearer(`sk_${i}`), ...from("192.0.2.4") } });
    expect(await statuses(LIMIT + 2, guess)).toEqual([401, 401, 401, 429, 429]);
    const other = (origin: string) =>
      shop.ask(OFFERS, { headers: { ...bearer(PUBLISHABLE), ...from("192.0.2.5"), origin } });
    expect(await statuses(LIMIT + 1, (i) => other(`https://${i}.example`))).toEqual([403, 403, 403, 429]);
  });

  test("does not hold for servers with the secret key", async () => {
    const limiter = few(env.ADDRESS_LIMIT);
    const shop = shopWith({ KEYS, ADDRESS_LIMIT: limiter });
    const headers = { ...bearer(SECRET), ...from("192.0.2.6") };
    expect(new Set(await statuses(LIMIT * 3, () => shop.ask(OFFERS, { headers })))).toEqual(new Set([200]));
    expect(limiter.asked).toEqual([]);
  });

  test.each([
    ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true],
    ["2001:db8:1:2::1", "2001:0DB8:0001:0002:0:0:0:2", true],
    ["2001:db8:1:2::1", "2001:db8:1:3::1", false],
    ["2001:db8::1", "2001:db8::2:0:0:1", true],
    ["2001:db8::1", "2001:db8:0:1::1", false],
    ["::1", "::2", true],
    ["::ffff:192.0.2.7", "192.0.2.7", true],
    ["::ffff:192.0.2.7", "::ffff:192.0.2.8", false],
    ["64:ff9b::192.0.2.7", "64:ff9b::192.0.2.8", true],
    ["192.0.2.7", "192.0.2.8", false],
  ])("counts %s and %s together: %s", async (one, other, isOne) => {
    const limiter = few(env.ADDRESS_LIMIT);
    const shop = shopWith({ ADDRESS_LIMIT: limiter });
    await statuses(2, (i) => shop.ask(OFFERS, { headers: from(i === 0 ? one : other) }));
    expect(new Set(limiter.asked).size).toBe(isOne ? 1 : 2);
    expect(limiter.asked).toHaveLength(2);
  });

  test("does not hold where nobody says the address", async () => {
    const limiter = few(env.ADDRESS_LIMIT);
    const shop = shopWith({ ADDRESS_LIMIT: limiter });
    expect(await statuses(LIMIT + 1, () => shop.ask(OFFERS))).toEqual([200, 200, 200, 200]);
    expect(limiter.asked).toEqual([]);
  });
});

describe("the limit of a key", () => {
  test.each([
    [PUBLISHABLE, "page"],
    [SECRET, "server"],
  ])("holds by its name, wherever it is used (%s)", async (key, name) => {
    const limiter = few(env.KEY_LIMIT);
    const shop = shopWith({ KEYS, KEY_LIMIT: limiter });
    const ask = (i: number) => shop.ask(OFFERS, { headers: { ...bearer(key), ...from(`192.0.2.${i}`) } });
    expect(await statuses(LIMIT + 1, ask)).toEqual([200, 200, 200, 429]);
    expect(new Set(limiter.asked)).toEqual(new Set([name]));
    const { body } = await shop.ask<unknown>(OFFERS, { headers: bearer(key) });
    expect(body).toMatchObject({ detail: "too many requests with this key: try again in a minute" });
    const another = key === SECRET ? PUBLISHABLE : SECRET;
    expect((await shop.ask(OFFERS, { headers: bearer(another) })).status).toBe(200);
  });

  test("is not used up by one address, nor by whoever has no key", async () => {
    const [byKey, byAddress] = [few(env.KEY_LIMIT), few(env.ADDRESS_LIMIT)];
    const shop = shopWith({ KEYS, KEY_LIMIT: byKey, ADDRESS_LIMIT: byAddress });
    const flood = () => shop.ask(OFFERS, { headers: { ...bearer(PUBLISHABLE), ...from("192.0.2.9") } });
    expect(await statuses(LIMIT * 2, flood)).toEqual([200, 200, 200, 429, 429, 429]);
    await statuses(LIMIT, () =>
      shop.ask(OFFERS, { headers: { ...bearer("pk_none"), ...from("192.0.2.10") } }),
    );
    expect(byKey.asked).toHaveLength(LIMIT);
  });

  test("does not hold in a store without keys", async () => {
    const limiter = few(env.KEY_LIMIT);
    const shop = shopWith({ KEY_LIMIT: limiter });
    await shop.ask(OFFERS, { headers: { ...bearer("anything"), ...from("192.0.2.1") } });
    expect(limiter.asked).toEqual([]);
  });
});

describe("a limiter in trouble", () => {
  const failing: RateLimit = { limit: () => Promise.reject(new Error("down")) };
  const throwing: RateLimit = {
    limit: () => {
      throw new Error("down");
    },
  };
  const hanging: RateLimit = { limit: () => new Promise(() => undefined) };

  test.each([
    ["rejects", failing],
    ["throws", throwing],
    ["hangs", hanging],
  ])("lets everybody in when it %s, and is left alone for a while", async (_, limiter) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const limit = vi.fn(limiter.limit);
    const settings = { KEYS, ADDRESS_LIMIT: { limit }, KEY_LIMIT: env.KEY_LIMIT, BUDGET_MS: "600" };
    const shop = visitor({}, settings);
    const headers = { ...bearer(PUBLISHABLE), ...from("192.0.2.11"), origin: PAGE };
    const { status, body } = await shop.ask(OFFERS, { headers });
    expect([status, body.degraded, body.offers.length > 0]).toEqual([200, undefined, true]);
    expect(await statuses(3, () => shop.ask(OFFERS, { headers }))).toEqual([200, 200, 200]);
    expect(limit).toHaveBeenCalledOnce();
    expect(said).toHaveBeenCalledOnce();
    expect(said.mock.calls[0]?.[0]).toMatch(/^ADDRESS_LIMIT: /);
  });

  test("keeps nobody longer than the time budget, waiting for storage included", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const storage = {
      mostKeys: 100,
      mostCharacters: 8_000_000,
      readHead: () => new Promise<never>(() => undefined),
      readText: () => new Promise<never>(() => undefined),
      readPacks: () => new Promise<never>(() => undefined),
    };
    const shop = visitor({ storage }, { ADDRESS_LIMIT: hanging, BUDGET_MS: "3000" });
    const started = Date.now();
    const { status, body } = await shop.ask(OFFERS, { headers: from("192.0.2.12") });
    const took = Date.now() - started;
    expect([status, body.offers]).toEqual([200, []]);
    expect(body.degraded).toBeDefined();
    // 500 ms for the limiter, then the 2,500 that are left.
    expect(took).toBeGreaterThanOrEqual(2_900);
    expect(took).toBeLessThan(3_400);
  });

  test("does not let in whoever shows a wrong key", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const shop = shopWith({ KEYS, ADDRESS_LIMIT: failing, KEY_LIMIT: failing });
    expect(
      (await shop.ask(OFFERS, { headers: { ...bearer("sk_wrong"), ...from("192.0.2.13") } })).status,
    ).toBe(401);
  });
});

test("a browser's question before the request counts for nothing", async () => {
  const limiter = few(env.ADDRESS_LIMIT);
  const shop = shopWith({ KEYS, ADDRESS_LIMIT: limiter });
  const headers = { origin: PAGE, "access-control-request-method": "POST", ...from("192.0.2.14") };
  expect(await statuses(LIMIT + 1, () => shop.ask("/v1/offers", { method: "OPTIONS", headers }))).toEqual([
    204, 204, 204, 204,
  ]);
  expect(limiter.asked).toEqual([]);
});
