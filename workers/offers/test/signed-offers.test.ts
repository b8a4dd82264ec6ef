import { buildGraph, orderTableOf, type Product } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { cart, HOUR, NOW, type SigningShop, signingShop } from "./helpers/deals.ts";
import { bearer, PUBLISHABLE } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product } from "./helpers/shop.ts";

const me = { id: "c1" };
const till = { placement: "till", techniques: ["second-item"], cart: cart("phone") };

/** What is asked, what earns the price, and what does not any more. */
const STORIES = {
  bundle: {
    ask: { placement: "product", productId: "phone", techniques: ["bundle"] },
    earns: cart("phone", "case", "film"),
    lost: [cart("case", "film"), "quantity-missing"],
  },
  multibuy: {
    ask: { placement: "cart", productId: "film", techniques: ["multibuy"] },
    earns: { lines: [{ productId: "film", quantity: 3 }] },
    lost: [{ lines: [{ productId: "film", quantity: 2 }] }, "quantity-missing"],
  },
  "second-item": {
    ask: till,
    earns: cart("phone", "case"),
    lost: [cart("case"), "main-item-missing"],
  },
  reward: {
    ask: { placement: "confirmation", techniques: ["reward"], cart: cart("phone") },
    earns: cart("phone"),
    lost: [cart("case"), "below-threshold"],
  },
  trial: {
    ask: {
      placement: "account",
      techniques: ["trial"],
      customer: { plan: "lite", usage: { leads: 12 } },
      session: { dismissed: [{ productId: "plus", at: "2026-10-30T10:00:00Z" }] },
    },
    earns: cart("plus"),
    lost: [cart("lite"), "quantity-missing"],
  },
} as const;

const tokenFor = (shop: SigningShop, ask: object & { customer?: object }) =>
  shop.token({ ...ask, customer: { ...ask.customer, ...me } });

describe.each(Object.entries(STORIES))("the price of a %s", (technique, { ask, earns, lost }) => {
  test("is told of its token, holds for the cart it was made for, and is lost with what it was made beside", async () => {
    const shop = await signingShop();
    const token = await tokenFor(shop, ask);
    expect(await shop.verify({ token, customer: me })).toMatchObject({
      valid: true,
      promised: { technique, store: "basketwise", by: "server" },
      checked: ["token"],
    });
    expect(await shop.verify({ token, customer: me, cart: earns })).toMatchObject({
      valid: true,
      checked: ["token", "cart", "today"],
    });
    const more = { lines: [...earns.lines, { productId: "tv", quantity: 2 }] };
    expect(await shop.verify({ token, customer: me, cart: more })).toMatchObject({ valid: true });
    const [without, code] = lost;
    expect(await shop.verify({ token, customer: me, cart: without })).toMatchObject({ valid: false, code });
  });

  test("is over a day later, or when the policy says", async () => {
    const shop = await signingShop();
    const { token, expiresAt } = await shop.offer({
      ...ask,
      customer: { ...("customer" in ask && ask.customer), ...me },
    });
    const hours = technique === "reward" ? 30 * 24 + 1 : 25;
    expect(expiresAt).toBe(new Date(Math.floor(NOW / HOUR) * HOUR + hours * HOUR).toISOString());
    shop.clock.at = Date.parse(expiresAt ?? "");
    expect(await shop.verify({ token, customer: me })).toMatchObject({ valid: true });
    shop.clock.at += 61_000;
    expect(await shop.verify({ token, customer: me })).toMatchObject({ valid: false, code: "expired" });
    shop.clock.at = NOW - 2 * HOUR;
    expect(await shop.verify({ token, customer: me })).toMatchObject({ valid: false, code: "not-yet" });
  });
});

describe("a signed offer", () => {
  test("is for the customer who asked, and for the visit where none did or none consents", async () => {
    const shop = await signingShop();
    const both = { customer: me, session: { id: "v1" } };
    const theirs = await shop.token({ ...till, ...both });
    expect(await shop.verify({ token: theirs, customer: me })).toMatchObject({ valid: true });
    for (const other of [
      { customer: { id: "c2" } },
      { session: { id: "v1" } },
      { session: { id: "c1" } },
      {},
    ])
      expect(await shop.verify({ token: theirs, ...other })).toMatchObject({ code: "other-customer" });

    const visits = [
      await shop.token({ ...till, session: { id: "v1" } }),
      await shop.token({ ...till, ...both, customer: { ...me, consent: false } }),
      await shop.token({ ...till, ...both }, { ...bearer(PUBLISHABLE), "sec-gpc": "1" }),
    ];
    for (const token of visits) {
      expect(await shop.verify({ token, session: { id: "v1" } })).toMatchObject({ valid: true });
      expect(await shop.verify({ token, customer: me })).toMatchObject({ code: "other-customer" });
    }
  });

  test("is for anybody where nobody is known, or no one consents", async () => {
    const shop = await signingShop();
    for (const customer of [undefined, { ...me, consent: false }]) {
      const token = await shop.token({ ...till, customer });
      const verdict = await shop.verify({ token, customer: { id: "anyone" } });
      expect(verdict.valid && verdict.promised.subject).toBeUndefined();
    }
  });

  test("says whether a page asked, which may claim any cart, or the merchant's server", async () => {
    const shop = await signingShop();
    const asked = async (headers?: Record<string, string>) => {
      const verdict = await shop.verify({ token: await shop.token(till, headers) });
      return verdict.valid && verdict.promised.by;
    };
    expect(await asked()).toBe("server");
    expect(await asked(bearer(PUBLISHABLE))).toBe("page");
  });

  test("names no customer", async () => {
    const shop = await signingShop();
    const token = await shop.token({ ...till, customer: { id: "jo@example.org" } });
    expect(atob(token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "")).not.toContain("jo");
  });

  test("is withdrawn by what the shop knows today: stock, margin, and that it sells the product at all", async () => {
    const token = await (await signingShop()).token(till);
    const after = async (change: (one: Product) => Product) => {
      const shop = await signingShop({ change: (one) => (one.id === "case" ? change(one) : one) });
      return shop.verify({ token, cart: cart("phone", "case") });
    };
    expect(await after((one) => one)).toMatchObject({ valid: true });
    expect(await after((one) => ({ ...one, availability: "out_of_stock" }))).toMatchObject({
      code: "out-of-stock",
    });
    expect(await after((one) => ({ ...one, id: "cover" }))).toMatchObject({ code: "unknown-product" });
    const margin = await after((one) => ({ ...one, cost: 17.77 }));
    expect(margin).toMatchObject({ code: "below-floor", productId: "case" });
    expect(JSON.stringify(margin)).not.toMatch(/cost|17\.77/);
  });

  test("has neither token nor end where it costs what everybody pays", async () => {
    const shop = await signingShop();
    const plain = await shop.offer({ placement: "product", productId: "phone", techniques: ["complement"] });
    expect(plain).not.toHaveProperty("token");
    expect(plain).not.toHaveProperty("expiresAt");
  });

  test("is the same to the byte but for its token where the store has keys", async () => {
    const [signs, bare] = await Promise.all([signingShop(), signingShop({ settings: { OFFER_KEYS: "" } })]);
    const { token, expiresAt, ...offer } = await signs.offer(till);
    expect(token?.split(".")).toHaveLength(3);
    expect(expiresAt).toBeDefined();
    expect(JSON.stringify(await bare.offer(till))).toBe(JSON.stringify(offer));
  });

  test("stands in each answer of a batch, for the request that it answers", async () => {
    const shop = await signingShop();
    const requests = [
      { placement: "product", productId: "phone", techniques: ["bundle"], customer: me },
      { ...till, cart: cart("tv"), customer: { id: "c2" } },
    ];
    const { body } = await shop.offers<{ responses: { offers: { token?: string }[] }[] }>(
      { requests },
      bearer(PUBLISHABLE),
    );
    const [first, second] = body.responses.map(({ offers }) => offers[0]?.token ?? "");
    expect(await shop.verify({ token: first, customer: me })).toMatchObject({
      valid: true,
      promised: { technique: "bundle" },
    });
    expect(await shop.verify({ token: second, customer: { id: "c2" } })).toMatchObject({
      promised: { technique: "second-item" },
    });
  });

  test("that the merchant's server has decided for another moment holds from that moment", async () => {
    const shop = await signingShop();
    const tomorrow = new Date(NOW + 24 * HOUR).toISOString();
    const token = await shop.token({ ...till, at: tomorrow });
    expect(await shop.verify({ token })).toMatchObject({ code: "not-yet" });
    shop.clock.at = NOW + 24 * HOUR;
    expect(await shop.verify({ token })).toMatchObject({ valid: true });
  });

  test("has no token where none of 8 kB could hold it", async () => {
    const shop = await signingShop();
    const parts = Array.from({ length: 200 }, (_, i) => `part-${i}-${"x".repeat(30)}`);
    const catalog = [product("phone", 300, "phones"), ...parts.map((id) => product(id, 1, "parts"))];
    const graph = buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" });
    const productIds = ["phone", ...parts];
    await publishGraph(shop.storage, graph, { bundles: [{ productIds, percent: 10 }] });
    const offer = await shop.offer({ placement: "product", productId: "phone", techniques: ["bundle"] });
    expect(offer.products).toHaveLength(201);
    expect(offer).not.toHaveProperty("token");
  });

  test("of a cached answer is the same for the whole hour, and another in the next", async () => {
    const address = "/v1/offers?placement=product&productId=phone";
    const shop = await signingShop();
    const asked = (at: number) => {
      shop.clock.at = at;
      return shop.ask(address, { headers: bearer(PUBLISHABLE) });
    };
    const [first, again] = [await asked(NOW), await asked(NOW + HOUR / 2)];
    expect(first.body.offers[0]?.token).toBeDefined();
    expect([again.text, again.headers.get("etag")]).toEqual([first.text, first.headers.get("etag")]);
    expect((await asked(NOW + HOUR)).text).not.toBe(first.text);
  });
});
