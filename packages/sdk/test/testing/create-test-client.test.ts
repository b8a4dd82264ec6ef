import { createOfferStore } from "@basketwise/sdk/store";
import { CARTS, createTestClient, TEST_SHOP, type TestClient } from "@basketwise/sdk/testing";
import { describe, expect, test } from "vitest";

/** What a placement offers, product by product. */
async function offered(client: TestClient, request: Parameters<TestClient["offers"]>[0]): Promise<string[]> {
  const result = await client.offers(request);
  if (result.status === "unavailable") throw new Error(result.code);
  return result.response.offers.map(({ products }) => products.map(({ productId }) => productId).join("+"));
}

describe("the test shop shows each thing that a page has to show", () => {
  test.each([
    ["a better version on a product page", { placement: "product", productId: "phone" }, "phone-plus"],
    [
      "a set at a price of its own",
      { placement: "product", productId: "phone", techniques: ["bundle"] },
      "phone+charger",
    ],
    ["what goes with a cart", { placement: "cart", cart: CARTS.phone }, "case"],
    ["what brings a cart to free delivery", { placement: "cart", cart: CARTS.almostFreeDelivery }, "bulb"],
    ["a small thing at the till", { placement: "till", cart: CARTS.phone }, "cable"],
  ] as const)("%s", async (_, request, product) => {
    expect(await offered(createTestClient(), request)).toContain(product);
  });

  test("a thank-you after the order, with its code", async () => {
    const result = await createTestClient().offers({ placement: "confirmation", cart: CARTS.phone });
    expect(result).toMatchObject({
      status: "ok",
      response: { offers: [{ technique: "reward", code: "THANKS10" }] },
    });
  });

  test.each(["empty", "unknown", "complete"] as const)("nothing that goes with the cart %s", async (name) => {
    const request = { placement: "cart", cart: CARTS[name], techniques: ["complement"] } as const;
    expect(await offered(createTestClient(), request)).toEqual([]);
  });
});

describe("a test client", () => {
  test("gives the same answers to whoever makes another one", async () => {
    const ask = () => createTestClient().offers({ placement: "cart", cart: CARTS.phone, explain: true });
    expect(await ask()).toEqual(await ask());
  });

  test("decides on a shop of one's own", async () => {
    const catalog = [
      { id: "tea", title: "Tea", price: 9 },
      { id: "tin", title: "Tin", price: 2 },
    ];
    const client = createTestClient({
      shop: {
        catalog,
        baskets: [
          { times: 9, items: ["tea", "tin"] },
          { times: 9, items: ["soap"] },
        ],
      },
    });
    expect(await offered(client, { placement: "cart", cart: { lines: [{ productId: "tea" }] } })).toEqual([
      "tin",
    ]);
  });

  test("knows what it was asked and told", async () => {
    const client = createTestClient();
    const result = await client.offers({ placement: "cart", cart: CARTS.phone });
    if (result.status === "unavailable") throw new Error(result.code);
    const [offer] = result.response.offers;
    if (!offer) throw new Error("nothing offered");
    expect(client.accept(offer)).toMatchObject([{ productId: "case", offerId: offer.id }]);
    client.accept(offer);
    client.track({ name: "purchase", value: 419, currency: "EUR", items: [{ productId: "phone" }] });
    expect(client.requests).toEqual([{ placement: "cart", cart: CARTS.phone }]);
    expect(client.events.map(({ name }) => name)).toEqual(["accept_offer", "purchase"]);
    expect(client.events[0]).toMatchObject({ requestId: "request-1", placement: "cart", offerId: offer.id });
  });

  test("tells nothing without consent", () => {
    const client = createTestClient({ consent: false });
    client.track({ name: "view_item", productId: "phone" });
    expect(client.events).toEqual([]);
  });

  test.each(["timeout", "network", "http"] as const)("has no answer when told to: %s", async (code) => {
    const client = createTestClient();
    client.answer(code);
    expect(await client.offers({ placement: "home" })).toMatchObject({ status: "unavailable", code });
    client.answer("decided");
    expect(await client.batch([{ placement: "home" }])).toMatchObject({ status: "ok" });
  });

  test("keeps answers back, so that a page can be looked at while it waits", async () => {
    const client = createTestClient();
    const release = client.hold();
    const store = createOfferStore(client, { cart: CARTS.phone, storage: null });
    const observed = store.observe("cart");
    const ready = new Promise<void>((resolve) => {
      observed.subscribe(() => observed.get().status === "ready" && resolve());
    });
    await Promise.resolve();
    expect(observed.get().status).toBe("loading");
    release();
    await ready;
    expect(observed.get().offers.length).toBeGreaterThan(0);
    store.close();
  });

  test("names the moment that is none", () => {
    expect(() => createTestClient({ at: "yesterday", shop: TEST_SHOP })).toThrow(
      "at: expected a time in ISO 8601",
    );
  });
});
