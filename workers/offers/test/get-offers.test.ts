import { expect, test } from "vitest";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { offeredIn, type Visitor, visitor } from "./helpers/visitor.ts";

const ADDRESS = "/v1/offers?placement=product&productId=phone";

async function openShop(): Promise<Visitor> {
  const storage = memoryStorage();
  await publishGraph(storage, shopGraph());
  return visitor({ storage });
}

test("a page without a cart asks with an address, and caches may keep the answer", async () => {
  const { status, headers, body } = await (await openShop()).ask(ADDRESS);
  expect(status).toBe(200);
  expect(offeredIn(body)).toEqual(["case", "film"]);
  expect(headers.get("cache-control")).toBe("public, max-age=60, stale-while-revalidate=600");
  expect(headers.get("etag")).toMatch(/^"[0-9a-f]{32}"$/);
});

test("the same address has the same bytes, also from another isolate and with its parameters in another order", async () => {
  const [one, other] = [await (await openShop()).ask(ADDRESS), await (await openShop()).ask(ADDRESS)];
  expect(other.text).toBe(one.text);
  const turned = await (await openShop()).ask("/v1/offers?productId=phone&utm_source=mail&placement=product");
  expect(turned.text).toBe(one.text);
});

test("two addresses have two names", async () => {
  const shop = await openShop();
  const one = await shop.ask(ADDRESS);
  const other = await shop.ask(`${ADDRESS}&limit=1`);
  expect(other.body.requestId).not.toBe(one.body.requestId);
  expect(other.headers.get("etag")).not.toBe(one.headers.get("etag"));
});

test.each([(tag: string) => tag, (tag: string) => `W/${tag}`, (tag: string) => `"other", ${tag}`, () => "*"])(
  "who has the answer already is told so, and gets no body (%#)",
  async (shown) => {
    const shop = await openShop();
    const etag = (await shop.ask(ADDRESS)).headers.get("etag") ?? "";
    const again = await shop.ask(ADDRESS, { headers: { "if-none-match": shown(etag) } });
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
    const outdated = await shop.ask(ADDRESS, { headers: { "if-none-match": '"outdated"' } });
    expect(outdated.status).toBe(200);
  },
);

test("another graph and another policy give the answer another tag", async () => {
  const tags = new Set<string | null>();
  const storages = [memoryStorage(), memoryStorage(), memoryStorage()] as const;
  await publishGraph(storages[0], shopGraph());
  await publishGraph(storages[1], shopGraph(product("lamp", 9, "light")));
  await publishGraph(storages[2], shopGraph(), { anchor: { idealShare: 0.1 } });
  for (const storage of storages) tags.add((await visitor({ storage }).ask(ADDRESS)).headers.get("etag"));
  expect(tags.size).toBe(3);
});

test("what a date in the policy changes, changes on that date", async () => {
  let now = Date.parse("2026-06-30T23:59:59Z");
  const storage = memoryStorage();
  const until = "2026-07-01T00:00:00Z";
  await publishGraph(storage, shopGraph(), {
    merchandising: [{ effect: "hide", productIds: ["case"], until }],
  });
  const shop = visitor({ storage, now: () => now });
  expect(offeredIn((await shop.ask(ADDRESS)).body)).toEqual(["film"]);
  now += 1000;
  expect(offeredIn((await shop.ask(ADDRESS)).body)).toEqual(["case", "film"]);
});

test("an answer that lacks something is not kept", async () => {
  const { status, headers, body } = await visitor({ storage: memoryStorage() }).ask(ADDRESS, {
    headers: { "if-none-match": "*" },
  });
  expect([status, body.degraded, headers.get("cache-control"), headers.get("etag")]).toEqual([
    200,
    "no-graph",
    "no-store",
    null,
  ]);
});

test.each([
  ["/v1/offers", "placement: is missing"],
  ["/v1/offers?placement=moon", /^placement: expected one of home, .*; found moon$/],
  ["/v1/offers?placement=product&limit=many", 'limit: expected a whole number from 1 to 20, found "many"'],
  ["/v1/offers?placement=product&placement=cart", /^placement: expected .*, found a list of 2$/],
  ["/v1/offers?placement=product&productId=", /^productId: expected .*, found ""$/],
])("%s is refused with the reason", async (address, detail) => {
  const { status, body } = await (await openShop()).ask<{ detail: string }>(address);
  expect(status).toBe(400);
  expect(body.detail).toEqual(typeof detail === "string" ? detail : expect.stringMatching(detail));
});

test("HEAD tells what GET would, without the body", async () => {
  const { status, text, headers } = await (await openShop()).ask(ADDRESS, { method: "HEAD" });
  expect([status, text, headers.get("etag")]).toEqual([200, "", expect.any(String)]);
});
