import { listenToDataLayer, offersToGa4, pushToDataLayer, withDataLayer } from "@basketwise/sdk/ga4";
import { describe, expect, test } from "vitest";
import { keeper } from "./support/client.ts";
import { answer, CASE, SET } from "./support/offers.ts";

const VIEWED = { event: "view_item", ecommerce: { items: [{ item_id: "a" }] } };
const BOUGHT = { event: "purchase", ecommerce: { transaction_id: "T-1", items: [{ item_id: "a" }] } };

/** What `gtag` pushes is its own `arguments`, no array. */
function gtagOn(dataLayer: unknown[]) {
  return function gtag(..._: unknown[]): void {
    // biome-ignore lint/complexity/noArguments: that is what it pushes
    dataLayer.push(arguments);
  };
}

describe("the client hears what the page pushes", () => {
  test("what was pushed before and what is pushed later, in both forms", () => {
    const dataLayer: unknown[] = [VIEWED, { "gtm.start": 1, event: "gtm.js" }];
    const client = keeper();
    listenToDataLayer(dataLayer, client);
    gtagOn(dataLayer)("event", "add_to_cart", { items: [{ item_id: "b" }] });
    dataLayer.push({ ecommerce: null }, BOUGHT);
    dataLayer.push({ event: "remove_from_cart", items: [{ item_id: "c" }] });
    expect(client.told.map(({ name }) => name)).toEqual([
      "view_item",
      "add_to_cart",
      "purchase",
      "remove_from_cart",
    ]);
    expect(dataLayer).toHaveLength(6);
  });

  test("push answers as before, and breaks by nothing that is pushed", () => {
    const dataLayer: unknown[] = [];
    listenToDataLayer(dataLayer, {
      track: () => {
        throw new Error("broken");
      },
    });
    expect(dataLayer.push(VIEWED, null, "text", Symbol("s"))).toBe(4);
  });

  test("it ends when it is told to, also under a tag manager that put itself before it", () => {
    const dataLayer: unknown[] = [];
    const client = keeper();
    const end = listenToDataLayer(dataLayer, client);
    const ours = dataLayer.push;
    dataLayer.push = (...entries) => ours.apply(dataLayer, entries);
    end();
    dataLayer.push(VIEWED);
    expect(client.told).toEqual([]);
    expect([...dataLayer]).toEqual([VIEWED]);
  });

  test("whoever ends and listens again tells nothing twice", () => {
    const dataLayer: unknown[] = [VIEWED];
    const client = keeper();
    listenToDataLayer(dataLayer, client)();
    listenToDataLayer(dataLayer, client);
    expect(client.told).toHaveLength(1);
  });

  test("an offer that stands in a list and in a promotion is one impression", () => {
    const dataLayer: unknown[] = [];
    const client = keeper();
    listenToDataLayer(dataLayer, client);
    const { name, params } = offersToGa4(answer(CASE));
    dataLayer.push({ event: name, ecommerce: { ...params } });
    dataLayer.push({ event: "view_promotion", ecommerce: { promotion_id: "r1.1" } });
    dataLayer.push({ event: "select_promotion", ecommerce: { promotion_id: "r1.1" } });
    expect(client.told.map(({ name: event }) => event)).toEqual(["view_promotion", "select_promotion"]);
  });

  test("a page without a data layer is none of its business", () => {
    const none = undefined as unknown as unknown[];
    expect(() => listenToDataLayer(none, keeper())()).not.toThrow();
  });
});

describe("the page hears what happens to offers", () => {
  test("with title and price, as a tag manager wants it", async () => {
    const dataLayer: unknown[] = [];
    const client = withDataLayer(keeper(answer(CASE, SET)), dataLayer);
    await client.offers({ placement: "cart" });
    client.track({ name: "view_promotion", offerId: "r1.1", productId: "case" });
    expect(dataLayer[0]).toEqual({ ecommerce: null });
    expect(dataLayer[1]).toMatchObject({
      event: "view_promotion",
      ecommerce: { promotion_id: "r1.1", creative_slot: "cart_1", items: [{ item_name: "Case", price: 19 }] },
    });
  });

  test("an offer of a thousand offers ago is told as its event says it: a server goes on for months", async () => {
    const dataLayer: unknown[] = [];
    const later = Array.from({ length: 1_000 }, (_, i) => ({ ...CASE, id: `r2.${i}` }));
    const client = withDataLayer(keeper(answer(CASE, ...later)), dataLayer);
    await client.offers({ placement: "cart" });
    client.track({ name: "view_promotion", offerId: "r1.1" });
    client.track({ name: "view_promotion", offerId: "r2.999" });
    const items = dataLayer.flatMap(
      (entry) => (entry as { ecommerce: { items?: unknown[] } | null }).ecommerce?.items ?? [],
    );
    expect(items).toMatchObject([{ promotion_id: "r2.999", item_name: "Case" }]);
  });

  test("with what the event says, where the offer came from a server's answer", () => {
    const dataLayer: unknown[] = [];
    withDataLayer(keeper(), dataLayer).track({
      name: "select_promotion",
      offerId: "r9.1",
      placement: "home",
    });
    expect(dataLayer[1]).toMatchObject({
      event: "select_promotion",
      ecommerce: { promotion_id: "r9.1", item_list_id: "home" },
    });
  });

  test("through gtag, where a page has that alone", () => {
    const calls: unknown[][] = [];
    const client = withDataLayer(keeper(), (...call) => calls.push(call));
    expect(client.accept(CASE)).toEqual([{ productId: "case", offerId: "r1.1" }]);
    client.accept(CASE);
    client.dismiss(SET, "price");
    expect(calls.map(([command, name]) => [command, name])).toEqual([
      ["event", "accept_offer"],
      ["event", "dismiss_offer"],
    ]);
  });

  test("but not of products, carts and orders, which the shop's own tags tell", () => {
    const dataLayer: unknown[] = [];
    const client = withDataLayer(keeper(), dataLayer);
    client.track({ name: "purchase", eventId: "T-1", items: [{ productId: "a" }] });
    expect(dataLayer).toEqual([]);
  });

  test("nothing without consent", () => {
    const dataLayer: unknown[] = [];
    const inner = keeper();
    inner.agrees = false;
    withDataLayer(inner, dataLayer).dismiss(CASE);
    expect(dataLayer).toEqual([]);
  });

  test("a data layer that throws breaks nothing", () => {
    const client = withDataLayer(keeper(), () => {
      throw new Error("blocked");
    });
    expect(client.accept(CASE)).toHaveLength(1);
  });
});

describe("nothing goes round", () => {
  test("what was pushed from here is not heard here, whether a listener was there before or comes later", () => {
    const dataLayer: unknown[] = [];
    const early = keeper();
    listenToDataLayer(dataLayer, early);
    const event = offersToGa4(answer(CASE));
    pushToDataLayer(dataLayer, event);
    pushToDataLayer(gtagOn(dataLayer), offersToGa4(answer(SET)));
    const late = keeper();
    listenToDataLayer(dataLayer, late);
    expect([...early.told, ...late.told]).toEqual([]);
  });

  test("what is heard from the page is not pushed to it again", () => {
    const dataLayer: unknown[] = [];
    const inner = keeper();
    const client = withDataLayer(inner, dataLayer);
    listenToDataLayer(dataLayer, { track: (event) => client.track({ ...event }) });
    dataLayer.push({ event: "view_promotion", ecommerce: { promotion_id: "r1.1" } });
    expect(inner.told).toHaveLength(1);
    expect(dataLayer).toHaveLength(1);
  });
});
