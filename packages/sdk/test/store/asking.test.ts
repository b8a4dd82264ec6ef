import type { OfferRequest } from "@basketwise/sdk";
import { createOfferStore } from "@basketwise/sdk/store";
import { describe, expect, test, vi } from "vitest";
import { responseOf } from "./support/answers.ts";
import { patientClient, promptClient } from "./support/clients.ts";
import { settled } from "./support/moments.ts";

const nothing = () => {};
const cartOf = (...productIds: string[]) => ({ lines: productIds.map((productId) => ({ productId })) });
const placements = (requests: readonly OfferRequest[] | undefined) =>
  requests?.map(({ placement }) => placement);
const shelf = ({ placement }: OfferRequest) => [`${placement}-1`, "case"];

describe("what is asked together", () => {
  test("nothing is asked before somebody listens", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    const cart = store.observe("cart");
    store.setCart(cartOf("phone"));
    await settled();
    expect(client.calls).toEqual([]);
    expect(cart.get()).toEqual({ status: "idle", offers: [] });
  });

  test("one placement asks for itself", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client, { cart: cartOf("phone"), locale: "de", country: "DE" });
    const product = store.observe("product", { productId: "phone", limit: 2 });
    product.subscribe(nothing);
    await settled();
    expect(client.calls).toHaveLength(1);
    expect(client.calls[0]?.requests).toEqual([
      {
        placement: "product",
        productId: "phone",
        limit: 2,
        cart: cartOf("phone"),
        locale: "de",
        country: "DE",
      },
    ]);
    const state = product.get();
    expect(state).toMatchObject({ status: "ready", answeredBy: "graph", response: { requestId: "r1.1" } });
    expect(state.offers).toHaveLength(2);
  });

  test("the placements of one turn go out as one batch, in the order of the page, and no product is offered twice", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    const [product, cart, home] = [store.observe("product"), store.observe("cart"), store.observe("home")];
    home.subscribe(nothing);
    product.subscribe(nothing);
    cart.subscribe(nothing);
    await settled();
    expect(client.calls.map(({ method }) => method)).toEqual(["batch"]);
    expect(placements(client.calls[0]?.requests)).toEqual(["product", "cart", "home"]);
    const shown = [product, cart, home].flatMap((one) =>
      one.get().offers.map(({ products }) => products[0]?.productId),
    );
    expect(shown).toEqual(["product-1", "case", "cart-1", "home-1"]);
  });

  test("the same placement and query are the same object", () => {
    const store = createOfferStore(patientClient());
    const one = store.observe("product", { productId: "phone", limit: 2 });
    expect(store.observe("product", { productId: "phone", limit: 2 })).toBe(one);
    expect(store.observe("product", { limit: 3, productId: "phone" })).not.toBe(one);
    expect(store.observe("cart", {})).toBe(store.observe("cart"));
  });

  test("a placement that mounts later waits for the others, and excludes what they show", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    store.observe("product").subscribe(nothing);
    await settled();
    const cart = store.observe("cart");
    cart.subscribe(nothing);
    await settled();
    expect(client.calls).toHaveLength(1);
    expect(cart.get().status).toBe("loading");
    const response = responseOf("r1", "product", ["case"]);
    const companion = { productId: "glass", title: "Glass", price: 9, reasons: [] };
    const offers = response.offers.map((offer) => ({ ...offer, companion }));
    client.calls[0]?.answer({ ...response, offers });
    await settled();
    expect(placements(client.calls[1]?.requests)).toEqual(["cart"]);
    expect(client.calls[1]?.requests[0]?.exclude).toEqual(["case", "glass"]);
  });

  test("a placement that has left the page keeps nothing from the others", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    const leave = store.observe("product").subscribe(nothing);
    await settled();
    leave();
    store.observe("cart").subscribe(nothing);
    await settled();
    expect(client.calls[1]?.requests[0]).not.toHaveProperty("exclude");
  });

  test("of more placements than a batch may hold the others go with the next", async () => {
    const client = promptClient(({ productId = "" }) => [productId, "case"]);
    const store = createOfferStore(client);
    const observed = Array.from({ length: 25 }, (_, i) => store.observe("product", { productId: `p${i}` }));
    for (const one of observed) one.subscribe(nothing);
    await settled();
    expect(client.calls.map(({ requests }) => requests.length)).toEqual([20, 5]);
    expect(client.calls[1]?.requests[0]?.exclude).toContain("case");
    expect(observed.every((one) => one.get().status === "ready")).toBe(true);
  });
});

describe("when it is asked again", () => {
  test("a cart of other content asks again, and what was shown stays until the answer is there", async () => {
    const client = patientClient();
    const store = createOfferStore(client, { cart: cartOf("phone") });
    const cart = store.observe("cart");
    const seen: string[] = [];
    cart.subscribe(() => seen.push(`${cart.get().status} ${cart.get().offers.length}`));
    await settled();
    client.calls[0]?.answer(responseOf("r1", "cart", ["case"]));
    await settled();
    store.setCart(cartOf("phone", "case"));
    await settled();
    client.calls[1]?.answer(responseOf("r2", "cart", []));
    await settled();
    expect(seen).toEqual(["loading 0", "ready 1", "loading 1", "empty 0"]);
    expect(client.calls[1]?.requests[0]?.cart).toEqual(cartOf("phone", "case"));
  });

  test("the same content asks nothing: another object, an empty cart for none", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    store.observe("cart").subscribe(nothing);
    store.setCart({ lines: [] });
    await settled();
    store.setCart({ lines: [{ productId: "phone", quantity: 1 }] });
    store.setCustomer({ stage: "new" });
    await settled();
    store.setCart({ lines: [{ productId: "phone", quantity: 1 }] });
    store.setCustomer({ stage: "new" });
    store.setLocale(undefined);
    await settled();
    expect(client.calls).toHaveLength(2);
  });

  test("a cart that comes and goes within a turn asks nothing", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client, { cart: cartOf("phone") });
    store.observe("cart").subscribe(nothing);
    await settled();
    store.setCart(cartOf("phone", "case"));
    store.setCart(cartOf("phone"));
    await settled();
    expect(client.calls).toHaveLength(1);
  });

  test.each([
    ["customer", { customer: { budget: 20 } }],
    ["locale", { locale: "ar" }],
  ])("another %s asks again", async (name, facts) => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    store.observe("cart").subscribe(nothing);
    await settled();
    if (name === "customer") store.setCustomer({ budget: 20 });
    else store.setLocale("ar");
    await settled();
    expect(client.calls[1]?.requests[0]).toMatchObject(facts);
    if (name === "customer") store.setCustomer(undefined);
    else store.setLocale(undefined);
    await settled();
    expect(client.calls[2]?.requests[0]).not.toHaveProperty(name);
  });

  test("a cart that the page goes on to change is asked with as it was", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    store.observe("cart").subscribe(nothing);
    const lines = [{ productId: "phone" }];
    store.setCart({ lines });
    await settled();
    lines.push({ productId: "case" });
    expect(client.calls[0]?.requests[0]?.cart).toEqual(cartOf("phone"));
    store.setCart({ lines });
    await settled();
    expect(client.calls).toHaveLength(2);
  });

  test("a cart that changes while asking gives the question up; the older answer is not shown, however late it comes", async () => {
    const client = patientClient();
    const store = createOfferStore(client, { cart: cartOf("phone") });
    const cart = store.observe("cart");
    cart.subscribe(nothing);
    await settled();
    store.setCart(cartOf("lamp"));
    await settled();
    const [first, second] = client.calls;
    expect(first?.signal?.aborted).toBe(true);
    expect(second?.signal?.aborted).toBe(false);
    second?.answer(responseOf("r2", "cart", ["bulb"]));
    await settled();
    first?.answer(responseOf("r1", "cart", ["case"]));
    await settled();
    expect(cart.get()).toMatchObject({ status: "ready", response: { requestId: "r2" } });
  });

  test("a placement that left in the middle of a question is asked for again when it comes back", async () => {
    const client = patientClient();
    const store = createOfferStore(client, { cart: cartOf("phone") });
    const cart = store.observe("cart");
    const leave = cart.subscribe(nothing);
    await settled();
    leave();
    store.setCart(cartOf("lamp"));
    await settled();
    expect(client.calls[0]?.signal?.aborted).toBe(true);
    store.setCart(cartOf("phone"));
    await settled();
    cart.subscribe(nothing);
    await settled();
    client.calls[1]?.answer(responseOf("r2", "cart", ["case"]));
    await settled();
    expect(cart.get().status).toBe("ready");
  });

  test("a component that comes, goes and comes back in one turn asks once", async () => {
    const client = promptClient(shelf);
    const cart = createOfferStore(client).observe("cart");
    cart.subscribe(nothing)();
    cart.subscribe(nothing);
    await settled();
    cart.subscribe(nothing)();
    await settled();
    expect(client.calls).toHaveLength(1);
  });

  test("whoever comes back to a page is asked for anew, with what happened meanwhile; whoever does so at once is not", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    const home = store.observe("home");
    home.subscribe(nothing)();
    let leave = home.subscribe(nothing);
    await settled();
    leave();
    leave = home.subscribe(nothing);
    await settled();
    expect(client.calls).toHaveLength(1);
    leave();
    store.viewed("lamp");
    await settled();
    home.subscribe(nothing);
    expect(home.get().status).toBe("ready");
    await settled();
    expect(client.calls).toHaveLength(2);
    expect(client.calls[1]?.requests[0]?.session?.viewed).toEqual(["lamp"]);
  });

  test("a placement that left while it was asked for is asked for anew when it comes back, and keeps nothing from the others", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    const cart = store.observe("cart");
    const leave = cart.subscribe(nothing);
    await settled();
    leave();
    await settled();
    client.calls[0]?.answer(responseOf("r1", "cart", ["case"]));
    await settled();
    store.observe("home").subscribe(nothing);
    cart.subscribe(nothing);
    await settled();
    expect(placements(client.calls[1]?.requests)).toEqual(["cart", "home"]);
    expect(client.calls[1]?.requests[0]).not.toHaveProperty("exclude");
  });

  test("what is viewed or searched while a placement is shown does not ask", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    store.observe("home").subscribe(nothing);
    await settled();
    store.viewed("lamp");
    store.searched("lamps");
    await settled();
    expect(client.calls).toHaveLength(1);
  });

  test("refresh asks again for what somebody listens to", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client);
    store.observe("home");
    store.observe("cart").subscribe(nothing);
    await settled();
    store.refresh();
    await settled();
    expect(client.calls.map(({ requests }) => placements(requests))).toEqual([["cart"], ["cart"]]);
  });
});

describe("what goes wrong", () => {
  const unavailable = { status: "unavailable", code: "timeout", detail: "no answer within 300 ms" } as const;

  test("what is unavailable says why and shows nothing, and is not asked again by itself", async () => {
    const client = patientClient();
    const store = createOfferStore(client, { cart: cartOf("phone") });
    const [cart, home] = [store.observe("cart"), store.observe("home")];
    for (const one of [cart, home]) one.subscribe(nothing);
    await settled();
    client.calls[0]?.answerWith(unavailable);
    await settled();
    expect(cart.get()).toEqual({ ...unavailable, offers: [] });
    expect(home.get()).toEqual({ ...unavailable, offers: [] });
    expect(client.calls).toHaveLength(1);
    store.setCart(cartOf("lamp"));
    await settled();
    expect(client.calls).toHaveLength(2);
  });

  test("what was unavailable is asked for again by refresh", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    const cart = store.observe("cart");
    cart.subscribe(nothing);
    await settled();
    client.calls[0]?.answerWith(unavailable);
    await settled();
    store.refresh();
    await settled();
    client.calls[1]?.answer(responseOf("r1", "cart", ["case"]));
    await settled();
    expect(cart.get().status).toBe("ready");
  });

  test.each([
    [
      "rejects",
      (call: ReturnType<typeof patientClient>["calls"][number]) => call.reject(new Error("lost")),
      "failed",
    ],
    [
      "answers nothing",
      (call: ReturnType<typeof patientClient>["calls"][number]) => call.answerWith(undefined),
      "failed",
    ],
    ["answers too few", (call: ReturnType<typeof patientClient>["calls"][number]) => call.answer(), "failed"],
  ])("a client that %s leaves the page as one that has no answer", async (_, answer, code) => {
    const client = patientClient();
    const store = createOfferStore(client);
    const [cart, home] = [store.observe("cart"), store.observe("home")];
    for (const one of [cart, home]) one.subscribe(nothing);
    await settled();
    for (const call of client.calls) answer(call);
    await settled();
    expect(cart.get()).toMatchObject({ status: "unavailable", code, offers: [] });
    expect(home.get()).toMatchObject({ status: "unavailable", code });
    store.setCart(cartOf("phone"));
    await settled();
    expect(client.calls).toHaveLength(2);
  });

  test("a client that throws is one that has no answer", async () => {
    const batch = () => {
      throw new Error("lost");
    };
    const cart = createOfferStore({ ...patientClient(), batch }).observe("cart");
    cart.subscribe(nothing);
    await settled();
    expect(cart.get()).toEqual({ status: "unavailable", code: "failed", detail: "lost", offers: [] });
  });

  test("a listener that throws keeps no other from hearing", async () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(nothing);
    const cart = createOfferStore(promptClient(shelf)).observe("cart");
    const heard: string[] = [];
    cart.subscribe(() => {
      throw new Error("broken");
    });
    cart.subscribe(() => heard.push(cart.get().status));
    await settled();
    expect(heard).toEqual(["loading", "ready"]);
    expect(complaints).toHaveBeenCalledTimes(2);
    complaints.mockRestore();
  });

  test("the same listener twice is two listeners, and each ends by itself, however often", async () => {
    const cart = createOfferStore(promptClient(shelf)).observe("cart");
    let heard = 0;
    const listener = () => heard++;
    const [end] = [cart.subscribe(listener), cart.subscribe(listener)];
    end?.();
    end?.();
    await settled();
    expect(heard).toBe(2);
  });

  test("a cart that can't be written as JSON changes nothing", async () => {
    const client = promptClient(shelf);
    const store = createOfferStore(client, { cart: cartOf("phone") });
    store.observe("cart").subscribe(nothing);
    await settled();
    const cart = { lines: [{ productId: "phone", quantity: 1n as unknown as number }] };
    expect(() => store.setCart(cart)).not.toThrow();
    await settled();
    expect(client.calls).toHaveLength(1);
  });

  test("a closed store gives up what is under way, and asks no more", async () => {
    const client = patientClient();
    const store = createOfferStore(client);
    const cart = store.observe("cart");
    cart.subscribe(nothing);
    await settled();
    store.close();
    expect(client.calls[0]?.signal?.aborted).toBe(true);
    client.calls[0]?.answer(responseOf("r1", "cart", ["case"]));
    store.setCart(cartOf("lamp"));
    cart.subscribe(nothing);
    store.refresh();
    await store.load();
    await settled();
    expect(client.calls).toHaveLength(1);
    expect(cart.get().offers).toEqual([]);
  });
});
