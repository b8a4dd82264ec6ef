import type { Offer } from "@basketwise/sdk";
import { createOfferStore, type OfferStoreOptions } from "@basketwise/sdk/store";
import { describe, expect, test } from "vitest";
import { offerOf, responseOf, responseWith } from "./support/answers.ts";
import { patientClient } from "./support/clients.ts";
import { clockAt, DAY_MS, settled } from "./support/moments.ts";
import { pageOf, storageOf } from "./support/pages.ts";

/** A page that shows these offers in its cart, and others beside the product. */
async function shop(offers: readonly Offer[], options: OfferStoreOptions = {}, consents = () => true) {
  const client = patientClient(consents);
  const store = createOfferStore(client, { page: pageOf(), ...options });
  const [cart, product] = [store.observe("cart"), store.observe("product", { productId: "phone" })];
  let heard = 0;
  for (const one of [cart, product]) one.subscribe(() => heard++);
  await settled();
  client.calls[0]?.answer(responseWith("r1", "cart", offers), responseOf("r2", "product", ["bulb"]));
  await settled();
  heard = 0;
  return { client, store, cart, product, heard: () => heard };
}

const CASE = offerOf("r1.1", ["case"]);
const SET = offerOf("r1.2", ["phone", "glass"]);
const ids = (offers: readonly Offer[]) => offers.map(({ id }) => id);

describe("no, thanks", () => {
  test("takes the offer out at once, without asking; nothing is left when it was the last", async () => {
    const { client, store, cart, product, heard } = await shop([CASE, SET]);
    const before = product.get();
    store.dismiss(CASE);
    expect(cart.get()).toMatchObject({
      status: "ready",
      offers: [{ id: "r1.2" }],
      response: { requestId: "r1" },
    });
    store.dismiss(SET, "price");
    expect(cart.get()).toMatchObject({ status: "empty", offers: [], answeredBy: "graph" });
    expect(product.get()).toBe(before);
    await settled();
    expect(heard()).toBe(2);
    expect(client.calls).toHaveLength(1);
    expect(client.dismissed).toEqual([CASE, SET]);
  });

  test("twice is once, and the last word on why counts", async () => {
    const { client, store, heard } = await shop([CASE, SET]);
    store.dismiss(CASE);
    store.dismiss(CASE, "price");
    expect(heard()).toBe(1);
    store.refresh();
    await settled();
    expect(client.calls[1]?.requests[0]?.session?.dismissed).toMatchObject([
      { productId: "case", reason: "price" },
    ]);
  });

  test("is about what a set is made of beside the main item", async () => {
    const { client, store } = await shop([SET]);
    store.dismiss(SET);
    store.refresh();
    await settled();
    expect(client.calls[1]?.requests[0]?.session?.dismissed).toMatchObject([{ productId: "glass" }]);
  });

  test("holds for an answer that was under way, and for what is shown while asking", async () => {
    const { client, store, cart } = await shop([CASE, SET]);
    store.setCart({ lines: [{ productId: "lamp" }] });
    await settled();
    store.dismiss(CASE);
    expect(cart.get()).toMatchObject({ status: "loading", offers: [{ id: "r1.2" }] });
    const again = offerOf("r3.1", ["case"]);
    client.calls[1]?.answer(
      responseWith("r3", "cart", [again, offerOf("r3.2", ["lens"])]),
      responseOf("r4", "product", []),
    );
    await settled();
    expect(ids(cart.get().offers)).toEqual(["r3.2"]);
  });

  test("to a plan does not stop its trial", async () => {
    const plan = offerOf("r1.1", ["pro"], { technique: "plan-upgrade" });
    const { client, store, cart } = await shop([plan]);
    store.dismiss(plan);
    store.refresh();
    await settled();
    const trial = offerOf("r3.1", ["pro"], { technique: "trial" });
    client.calls[1]?.answer(responseWith("r3", "cart", [trial]), responseOf("r4", "product", []));
    await settled();
    expect(ids(cart.get().offers)).toEqual(["r3.1"]);
  });

  test("to a reward, which is of no product, takes it out", async () => {
    const reward = offerOf("r1.1", [], { technique: "reward" });
    const { client, store, cart } = await shop([reward]);
    store.dismiss(reward);
    expect(cart.get().status).toBe("empty");
    store.refresh();
    await settled();
    expect(client.calls[1]?.requests[0]).not.toHaveProperty("session");
  });
});

describe("yes, please", () => {
  test("answers the client's lines, and changes nothing until the cart does", async () => {
    const { client, store, cart, heard } = await shop([CASE]);
    expect(store.accept(CASE)).toEqual([{ productId: "case", quantity: 1, offerId: "r1.1" }]);
    expect(store.accept(CASE)).toEqual(store.accept(CASE));
    await settled();
    expect(client.accepted[0]).toBe(CASE);
    expect([heard(), client.calls.length, cart.get().status]).toEqual([0, 1, "ready"]);
  });

  test("is carried to the purchase, and not beyond", async () => {
    const { client, store } = await shop([CASE, SET]);
    store.accept(CASE);
    store.accept(CASE);
    const items = [{ productId: "case", quantity: 2, price: 19 }, { productId: "lamp" }];
    const origin = { offerId: "r1.1", technique: "complement", placement: "cart" };
    for (const name of ["add_to_cart", "remove_from_cart", "purchase", "purchase"] as const) {
      store.track({ name, items, eventId: `${name}-1` });
    }
    const filled = [{ ...items[0], ...origin }, items[1]];
    expect(client.told.map(({ name, items }) => [name, items])).toEqual([
      ["add_to_cart", filled],
      ["remove_from_cart", filled],
      ["purchase", filled],
      ["purchase", items],
    ]);
    expect(client.told.map(({ eventId }) => eventId).slice(2)).toEqual(["purchase-1", "purchase-1"]);
  });

  test("stays with the event's own word, and says what else is known of that very offer", async () => {
    const { client, store } = await shop([CASE]);
    store.accept(CASE);
    store.track({ name: "add_to_cart", items: [{ productId: "case", offerId: "other.1" }] });
    store.track({ name: "add_to_cart", items: [{ productId: "case", offerId: "r1.1", placement: "till" }] });
    expect(client.told.map(({ items }) => items?.[0])).toEqual([
      { productId: "case", offerId: "other.1" },
      { productId: "case", offerId: "r1.1", technique: "complement", placement: "till" },
    ]);
  });

  test("of a whole order is looked up once, not once for each of its products", async () => {
    let reads = 0;
    const kept = storageOf();
    const getItem = (key: string) => {
      reads++;
      return kept.getItem(key);
    };
    const storage = { ...kept, getItem };
    const { client, store } = await shop([CASE], { storage });
    const products = Array.from({ length: 50 }, (_, i) => `p${i}`);
    store.accept(offerOf("r7.1", products));
    reads = 0;
    const items = products.map((productId) => ({ productId }));
    store.track({ name: "purchase", items });
    expect(reads).toBeLessThan(5);
    expect(client.told[0]?.items?.filter(({ offerId }) => offerId === "r7.1")).toHaveLength(50);
    store.track({ name: "purchase", items });
    expect(client.told[1]?.items).toEqual(items);
  });

  test("is not put to other events, nor to what was bought without it", async () => {
    const { client, store } = await shop([CASE]);
    store.accept(CASE);
    const refund = { name: "refund", items: [{ productId: "case" }] } as const;
    const purchase = { name: "purchase", value: 5, currency: "EUR", items: [{ productId: "lamp" }] } as const;
    store.track(refund);
    store.track(purchase);
    store.track({ name: "purchase" });
    expect(client.told).toEqual([refund, purchase, { name: "purchase" }]);
  });

  test("to another offer of the same product counts as that", async () => {
    const { client, store } = await shop([CASE]);
    store.accept(CASE);
    store.track({ name: "purchase", items: [{ productId: "case" }] });
    store.accept(offerOf("r5.1", ["case"]));
    store.track({ name: "purchase", items: [{ productId: "case" }] });
    expect(client.told.map(({ items }) => items?.[0]?.offerId)).toEqual(["r1.1", "r5.1"]);
  });

  test("is known to the next page, as it is to the other tab, for 30 days and with consent", async () => {
    const storage = storageOf();
    const clock = clockAt("2026-10-01T12:00:00Z");
    const tab = () => shop([CASE], { storage, clock: clock.read });
    const [one, two] = [await tab(), await tab()];
    one.store.accept(CASE);
    const purchase = { name: "purchase", items: [{ productId: "case" }] } as const;
    clock.now += 1_000;
    two.store.track(purchase);
    clock.now += 1_000;
    one.store.track(purchase);
    expect(two.client.told[0]?.items?.[0]?.offerId).toBe("r1.1");
    expect(one.client.told[0]?.items?.[0]).toEqual({ productId: "case" });

    one.store.accept(offerOf("r6.1", ["glass"]));
    clock.now += 30 * DAY_MS;
    const late = await tab();
    late.store.track({ name: "purchase", items: [{ productId: "glass" }] });
    expect(late.client.told[0]?.items?.[0]).toEqual({ productId: "glass" });
  });

  test("without consent is known to this page alone", async () => {
    const storage = storageOf();
    const { client, store } = await shop([CASE], { storage }, () => false);
    store.accept(CASE);
    store.track({ name: "purchase", items: [{ productId: "case" }] });
    expect(client.told[0]?.items?.[0]?.offerId).toBe("r1.1");
    expect(storage.values.size).toBe(0);
  });
});

test("a click tells which offer it was", async () => {
  const { client, store } = await shop([CASE]);
  store.select(CASE);
  expect(client.told).toEqual([
    {
      name: "select_promotion",
      offerId: "r1.1",
      requestId: "r1",
      placement: "cart",
      technique: "complement",
      productId: "case",
    },
  ]);
});
