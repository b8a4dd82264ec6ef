import { cartFromGa4, fromGa4, offersToGa4, offerToGa4, toGa4 } from "@basketwise/sdk/ga4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carted, sayable } from "./support/events.ts";
import { answer, CASE, SET, THANKS } from "./support/offers.ts";

describe("GA4's ecommerce events become ours", () => {
  test("a product that is looked at", () => {
    const ecommerce = { currency: "GBP", value: 12.9, items: [{ item_id: "22423", item_name: "Cakestand" }] };
    expect(fromGa4("view_item", ecommerce)).toEqual([
      { name: "view_item", productId: "22423", value: 12.9, currency: "GBP" },
    ]);
  });

  test("a purchase counts once, and is put down to the offers its items came from", () => {
    const ecommerce = {
      transaction_id: "T-1",
      value: 57.9,
      currency: "EUR",
      tax: 9,
      shipping: 4.9,
      items: [
        { item_id: "phone", price: 39, quantity: 1 },
        {
          item_id: "case",
          price: 19,
          quantity: 1,
          promotion_id: "r1.1",
          promotion_name: "complement",
          item_list_id: "cart",
        },
      ],
    };
    expect(fromGa4("purchase", ecommerce)).toEqual([
      {
        name: "purchase",
        eventId: "T-1",
        value: 57.9,
        currency: "EUR",
        items: [
          { productId: "phone", price: 39, quantity: 1 },
          {
            productId: "case",
            price: 19,
            quantity: 1,
            offerId: "r1.1",
            technique: "complement",
            placement: "cart",
          },
        ],
      },
    ]);
  });

  test("the shop's own promotions and lists are none of ours", () => {
    const banner = { promotion_id: "summer_sale_2026", promotion_name: "Summer sale" };
    expect(fromGa4("view_promotion", { ...banner, items: [{ item_id: "a" }] })).toEqual([]);
    expect(fromGa4("view_item_list", { item_list_id: "search", items: [{ item_id: "a" }] })).toEqual([]);
    expect(fromGa4("add_to_cart", { items: [{ item_id: "a", item_list_id: "search", ...banner }] })).toEqual([
      { name: "add_to_cart", items: [{ productId: "a" }] },
    ]);
  });

  test("a list with several offers is an impression of each", () => {
    const { name, params } = offersToGa4(answer(CASE, SET));
    expect(fromGa4(name, params)).toEqual([
      {
        name: "view_promotion",
        offerId: "r1.1",
        technique: "complement",
        placement: "cart",
        productId: "case",
      },
      { name: "view_promotion", offerId: "r1.2", technique: "bundle", placement: "cart", productId: "phone" },
    ]);
  });

  test("a selected item that is an offer's is a click on the offer", () => {
    const items = [{ item_id: "case", promotion_id: "r1.1" }];
    expect(fromGa4("select_item", { item_list_id: "cart", items })).toEqual([
      { name: "select_promotion", offerId: "r1.1", placement: "cart", productId: "case" },
    ]);
  });

  test("ids of another form are offers where the shop says so", () => {
    const params = { promotion_id: "offer/7" };
    expect(fromGa4("view_promotion", params)).toEqual([]);
    expect(fromGa4("view_promotion", params, { isOffer: (id) => id.startsWith("offer/") })).toEqual([
      { name: "view_promotion", offerId: "offer/7" },
    ]);
  });

  test("amounts and numbers of pieces may be texts", () => {
    const items = [{ item_id: 22423, price: "1,299.00", quantity: "2" }];
    expect(fromGa4("add_to_cart", { value: "2,598.00 GBP", items })).toEqual([
      {
        name: "add_to_cart",
        value: 2598,
        currency: "GBP",
        items: [{ productId: "22423", price: 1299, quantity: 2 }],
      },
    ]);
  });

  test("a value whose currency nobody says is left out, unless the shop says it once for all", () => {
    const params = { value: 5, items: [{ item_id: "a" }] };
    expect(fromGa4("view_item", params)).toEqual([{ name: "view_item", productId: "a" }]);
    expect(fromGa4("view_item", params, { currency: "EUR" })[0]).toMatchObject({ value: 5, currency: "EUR" });
  });

  test("two parts of an order brought back are two events, the whole of it is one", () => {
    const part = { transaction_id: "T-1", items: [{ item_id: "a" }] };
    expect(fromGa4("refund", part)).toEqual([{ name: "refund", items: [{ productId: "a" }] }]);
    expect(fromGa4("refund", { transaction_id: "T-1" })).toEqual([{ name: "refund", eventId: "refund:T-1" }]);
  });

  test("what a worker would refuse is left out, and the rest is kept", () => {
    const items = [
      { item_id: "a", quantity: -1, price: "free" },
      { item_id: "b\u0000" },
      { item_id: "x".repeat(300) },
      {},
      null,
    ];
    expect(fromGa4("add_to_cart", { items })).toEqual([{ name: "add_to_cart", items: [{ productId: "a" }] }]);
  });
});

describe("our offers become GA4's promotions", () => {
  test("an offer keeps its title, price and place", () => {
    expect(offerToGa4("select_promotion", CASE, "cart")).toEqual({
      name: "select_promotion",
      params: {
        currency: "EUR",
        promotion_id: "r1.1",
        promotion_name: "complement",
        item_list_id: "cart",
        creative_slot: "cart_1",
        items: [
          {
            item_id: "case",
            item_name: "Case",
            quantity: 1,
            price: 19,
            item_list_id: "cart",
            item_list_name: "cart",
            promotion_id: "r1.1",
            promotion_name: "complement",
            creative_slot: "cart_1",
          },
        ],
      },
    });
  });

  test("the price of a set is shared out, so that its items add up to it", () => {
    const items = offerToGa4("view_promotion", SET).params.items ?? [];
    expect(items.map(({ price, discount }) => ({ price, discount }))).toEqual([
      { price: 270, discount: 30 },
      { price: 9, discount: 1 },
    ]);
    expect(items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0)).toBe(288);
  });

  test("nothing is saved where the offer does not say what it cost before", () => {
    const { was: _, saving: __, ...price } = SET.price;
    const items = offerToGa4("view_promotion", { ...SET, price }).params.items ?? [];
    expect(items.some((item) => "discount" in item)).toBe(false);
  });

  test("a thank-you has no item, and its code is not told", () => {
    const told = offerToGa4("view_promotion", THANKS, "confirmation");
    expect(told.params).toMatchObject({ promotion_id: "r1.3", promotion_name: "reward", items: [] });
    expect(JSON.stringify(told)).not.toContain("SECRET");
  });

  test("a list counts its items from 0", () => {
    const { params } = offersToGa4(answer(CASE, SET));
    expect(params.item_list_id).toBe("cart");
    expect(params.items?.map(({ item_id, index }) => [item_id, index])).toEqual([
      ["case", 0],
      ["phone", 1],
      ["film", 2],
    ]);
  });

  test("who the customer is stays here", () => {
    const told = toGa4({ name: "view_item", productId: "a", customerId: "c-1", sessionId: "s-1" });
    expect(JSON.stringify(told)).not.toMatch(/c-1|s-1/);
  });
});

describe("GA4's items become a cart", () => {
  test("of a list, and of an event that has one", () => {
    const items = [
      { item_id: "a", quantity: 2, price: "9.50" },
      { item_id: "b", promotion_id: "r1.1" },
      "junk",
    ];
    const lines = [
      { productId: "a", quantity: 2, price: 9.5 },
      { productId: "b", offerId: "r1.1" },
    ];
    expect(cartFromGa4(items)).toEqual({ lines });
    expect(cartFromGa4({ items, coupon: "SUMMER" })).toEqual({ lines, coupon: true });
  });
});

describe("laws of GA4", () => {
  test("what is told to GA4 comes back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(sayable, carted(4)), (event) => {
        const { name, params } = toGa4(event as Parameters<typeof toGa4>[0]);
        expect(fromGa4(name, JSON.parse(JSON.stringify(params)))).toEqual([event]);
      }),
      { seed: 20261101, numRuns: 500 },
    );
  });

  test("whatever comes from a page, nothing throws", () => {
    const name = fc.oneof(
      fc.constantFrom("view_item", "purchase", "view_promotion", "__proto__"),
      fc.anything(),
    );
    const item = fc.dictionary(
      fc.constantFrom("item_id", "price", "quantity", "promotion_id"),
      fc.anything(),
    );
    const params = fc.oneof(fc.anything(), fc.record({ items: fc.array(item), value: fc.anything() }));
    fc.assert(
      fc.property(name, params, (called, said) => {
        expect(Array.isArray(fromGa4(called, said))).toBe(true);
        expect(Array.isArray(cartFromGa4(said).lines)).toBe(true);
      }),
      { seed: 20261102, numRuns: 500 },
    );
    const explosive = new Proxy(
      {},
      {
        get: () => {
          throw new Error("looked at");
        },
      },
    );
    expect(fromGa4("purchase", explosive)).toEqual([]);
    expect(cartFromGa4(explosive)).toEqual({ lines: [] });
  });
});
