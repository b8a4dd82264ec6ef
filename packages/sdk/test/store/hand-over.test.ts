import type { OfferRequest } from "@basketwise/sdk";
import { createOfferStore, handedOver, handOver } from "@basketwise/sdk/store";
import { describe, expect, test } from "vitest";
import { offerOf, responseOf, responseWith } from "./support/answers.ts";
import { patientClient, promptClient } from "./support/clients.ts";
import { settled } from "./support/moments.ts";
import { pageOf, storageOf } from "./support/pages.ts";

const CART = { lines: [{ productId: "phone" }] };
const shelf = ({ placement }: OfferRequest) => [`${placement}-1`, "case"];
const nothing = () => {};

/** What a server hands over that has rendered a product page. */
async function rendered() {
  const client = promptClient(shelf);
  const customer = { id: "c-4711", orders: [{ orderId: "o1", at: "2026-09-01", lines: [] }] };
  const store = createOfferStore(client, { cart: CART, locale: "de", country: "DE", customer });
  const observed = [store.observe("product", { productId: "phone" }), store.observe("cart")];
  await store.load();
  return { client, store, states: observed.map((one) => one.get()), text: handOver(store) };
}

describe("on the server", () => {
  test("load asks for all that is observed in one batch, and is done when it is answered", async () => {
    const { client, states } = await rendered();
    expect(client.calls.map(({ method }) => method)).toEqual(["batch"]);
    expect(states.map(({ status }) => status)).toEqual(["ready", "ready"]);
  });

  test("load asks for nothing twice, and for more than a batch in turn", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    for (let i = 0; i < 21; i++) store.observe("product", { productId: `p${i}` });
    await store.load();
    await store.load();
    expect(client.calls.map(({ requests }) => requests.length)).toEqual([20, 1]);
    await settled();
    expect(client.calls).toHaveLength(2);
  });

  test("load waits for the answer to the cart that was set meanwhile, not for the one that was given up", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    const cart = store.observe("cart");
    const loaded = store.load();
    store.setCart(CART);
    await settled();
    client.calls[0]?.answerWith({ status: "unavailable", code: "aborted" });
    await settled();
    client.calls[1]?.answer(responseOf("r2", "cart", ["case"]));
    await loaded;
    expect(cart.get()).toMatchObject({ status: "ready", response: { requestId: "r2" } });
  });

  test("load does not reject, and observes nothing", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    await store.load();
    store.observe("cart");
    const loaded = store.load();
    await settled();
    client.calls[0]?.reject(new Error("lost"));
    await loaded;
    expect(store.observe("cart").get()).toMatchObject({ status: "unavailable", code: "failed" });
    store.setCart(CART);
    await settled();
    expect(client.calls).toHaveLength(1);
  });
});

describe("what is handed over", () => {
  test("shows on the page what the server showed, and asks nothing", async () => {
    const { states, text } = await rendered();
    for (const handed of [text, JSON.parse(text)]) {
      const storage = storageOf();
      createOfferStore(patientClient(), { page: pageOf(), storage }).viewed("lamp");
      const client = patientClient();
      const store = createOfferStore(client, {
        start: handedOver(handed),
        page: pageOf(),
        storage,
        customer: { stage: "new" },
      });
      const observed = [store.observe("product", { productId: "phone" }), store.observe("cart")];
      expect(observed.map((one) => one.get())).toEqual(states);
      for (const one of observed) one.subscribe(nothing);
      store.viewed("phone");
      store.setCart(CART);
      store.setLocale("de");
      await settled();
      expect(client.calls).toEqual([]);
      expect(observed[0]?.get()).toBe(observed[0]?.get());
    }
  });

  test("is asked for again where something was refused on this device, which no server knows", async () => {
    const { states, text } = await rendered();
    const storage = storageOf();
    const refuse = createOfferStore(promptClient(shelf), { page: pageOf(), storage });
    refuse.dismiss(offerOf("r9.1", ["case"]));

    const client = promptClient(shelf);
    const store = createOfferStore(client, { page: pageOf(), storage, start: handedOver(text) });
    const product = store.observe("product", { productId: "phone" });
    expect(product.get()).toEqual(states[0]);
    product.subscribe(nothing);
    await settled();
    expect(client.calls[0]?.requests[0]?.session?.dismissed).toMatchObject([{ productId: "case" }]);
    const shown = product.get().offers.flatMap(({ products }) => products.map(({ productId }) => productId));
    expect(shown).toEqual(["product-1"]);
  });

  test("is what later questions start from", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client, { start: handedOver((await rendered()).text) });
    store.observe("cart").subscribe(nothing);
    store.observe("product", { productId: "phone" }).subscribe(nothing);
    store.observe("home").subscribe(nothing);
    await settled();
    expect(client.calls[0]?.requests).toEqual([
      {
        placement: "home",
        cart: CART,
        locale: "de",
        country: "DE",
        exclude: ["product-1", "case", "cart-1"],
      },
    ]);
  });

  test.each([
    ["cart", { cart: { lines: [{ productId: "lamp" }] } }],
    ["locale", { locale: "ar" }],
    ["country", { country: "NL" }],
  ])("is shown until there is an answer where the page has another %s", async (_, facts) => {
    const client = promptClient(shelf);
    const store = createOfferStore(client, { start: handedOver((await rendered()).text), ...facts });
    const cart = store.observe("cart");
    expect(cart.get().status).toBe("ready");
    cart.subscribe(nothing);
    await settled();
    expect(client.calls[0]?.requests[0]).toMatchObject(facts);
  });

  test("a customer who is known on the page only later is asked for", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client, { start: handedOver((await rendered()).text) });
    store.observe("cart").subscribe(nothing);
    store.setCustomer({ id: "p:1" });
    await settled();
    expect(client.calls).toHaveLength(1);
  });

  test("is known to the client: what is clicked tells where it stood", async () => {
    const client = patientClient();
    const store = createOfferStore(client, { start: handedOver((await rendered()).text) });
    const [offer] = store.observe("cart").get().offers;
    if (!offer) throw new Error("nothing to click");
    store.select(offer);
    expect(client.told[0]).toMatchObject({ requestId: "r1.2", placement: "cart", offerId: "r1.2.1" });
  });

  test("says nothing of the customer, of what was withheld, nor of what went wrong on the server", async () => {
    const client = patientClient();
    const customer = { id: "c-4711", segments: ["secret-segment"] };
    const store = createOfferStore(client, { customer });
    for (const placement of ["cart", "home"] as const) store.observe(placement, { explain: true });
    const loaded = store.load();
    await settled();
    const withheld = [
      { productId: "x", technique: "upgrade", rules: [{ rule: "margin", detail: { cost: 7 } }] },
    ];
    const instead = { status: "unavailable", code: "network", detail: "connect 10.0.0.3:8787" };
    client.calls[0]?.answerWith({
      status: "ok",
      responses: [{ ...responseOf("r1", "cart", ["case"]), withheld }, responseOf("r2", "home", [])],
      answeredBy: "fallback",
      instead,
    });
    await loaded;
    const text = handOver(store);
    expect(text).not.toMatch(/4711|secret|withheld|margin|10\.0\.0\.3/);
    const page = createOfferStore(patientClient(), { start: handedOver(text) });
    expect(page.observe("cart", { explain: true }).get()).toMatchObject({
      status: "ready",
      answeredBy: "fallback",
      instead: { status: "unavailable", code: "network" },
    });
    expect(page.observe("home", { explain: true }).get().status).toBe("empty");
  });

  test("what was unavailable on the server looks the same, and is asked for by the page", async () => {
    const server = patientClient();
    const store = createOfferStore(server, { cart: CART });
    store.observe("cart");
    const loaded = store.load();
    await settled();
    server.calls[0]?.answerWith({
      status: "unavailable",
      code: "timeout",
      detail: "no answer within 300 ms",
    });
    await loaded;
    const client = promptClient(shelf);
    const cart = createOfferStore(client, { start: handedOver(handOver(store)) }).observe("cart");
    expect(cart.get()).toEqual({ status: "unavailable", code: "timeout", offers: [] });
    cart.subscribe(nothing);
    await settled();
    expect(cart.get().status).toBe("ready");
  });

  test("offers that hold no more when the page is looked at are asked for anew", async () => {
    const server = patientClient();
    const store = createOfferStore(server);
    store.observe("cart");
    const loaded = store.load();
    await settled();
    const offer = offerOf("r1.1", ["case"], { expiresAt: "2026-10-01T13:00:00Z" });
    server.calls[0]?.answer(responseWith("r1", "cart", [offer]));
    await loaded;
    const text = handOver(store);
    for (const [now, times] of [
      ["2026-10-01T12:59:00Z", 0],
      ["2026-10-01T13:00:00Z", 1],
    ] as const) {
      const client = promptClient(shelf);
      const page = createOfferStore(client, { start: handedOver(text, Date.parse(now)) });
      page.observe("cart").subscribe(nothing);
      await settled();
      expect(client.calls).toHaveLength(times);
    }
  });

  test("what was answered for an earlier cart is not in it", async () => {
    const { store } = await rendered();
    store.setCart({ lines: [{ productId: "lamp" }] });
    expect(JSON.parse(handOver(store)).placements).toEqual([]);
  });

  test("each offer is in it once", async () => {
    expect((await rendered()).text.match(/"r1\.1\.1"/g)).toHaveLength(1);
  });

  test("what is not answered yet is not in it", async () => {
    const store = createOfferStore(patientClient());
    store.observe("cart").subscribe(nothing);
    store.observe("home");
    await settled();
    expect(JSON.parse(handOver(store)).placements).toEqual([]);
  });

  test("ends no script element, and comes back as it was", async () => {
    const client = patientClient();
    const query = { query: "</script><!--\u2028\u2029<b>" };
    const store = createOfferStore(client, { cart: { lines: [{ productId: "</SCRIPT>" }] } });
    store.observe("search", query);
    const loaded = store.load();
    await settled();
    client.calls[0]?.answer(responseOf("r1", "search", ["<script>alert(1)</script>"]));
    await loaded;
    const text = handOver(store);
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    const page = createOfferStore(patientClient(), { start: handedOver(text) });
    expect(page.observe("search", query).get()).toEqual(store.observe("search", query).get());
  });

  test.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["null", null],
    ["a number", 7],
    [
      "another version",
      {
        version: 2,
        placements: [{ request: { placement: "cart" }, result: { status: "unavailable", code: "http" } }],
      },
    ],
    ["no answers", { version: 1 }],
    [
      "an answer that is none",
      { version: 1, placements: [{ request: { placement: "cart" }, result: { status: "ok" } }] },
    ],
    [
      "a half answer",
      {
        version: 1,
        placements: [
          { request: { placement: "cart" }, result: { status: "ok", response: { requestId: "r" } } },
        ],
      },
    ],
    ["a wrong entry", { version: 1, placements: [null] }],
    [
      "no placement",
      { version: 1, placements: [{ request: {}, result: { status: "unavailable", code: "http" } }] },
    ],
  ])("garbage is left aside: %s", async (_, garbage) => {
    const client = promptClient(shelf);
    const cart = createOfferStore(client, { start: handedOver(garbage) }).observe("cart");
    expect(cart.get()).toEqual({ status: "idle", offers: [] });
    cart.subscribe(nothing);
    await settled();
    expect(cart.get().status).toBe("ready");
    expect(client.calls[0]?.requests).toEqual([{ placement: "cart" }]);
  });
});
