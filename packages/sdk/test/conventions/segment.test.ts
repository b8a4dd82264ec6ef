import {
  cartFromSegment,
  fromSegment,
  offersToSegment,
  offerToSegment,
  segmentMiddleware,
  segmentPlugin,
  toSegment,
  withSegment,
} from "@basketwise/sdk/segment";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keeper } from "./support/client.ts";
import { carted, sayable } from "./support/events.ts";
import { answer, CASE, SET } from "./support/offers.ts";

const ORDER = {
  event: "Order Completed",
  messageId: "m-1",
  timestamp: new Date("2026-11-02T10:00:00Z"),
  properties: {
    order_id: "50314b8e",
    total: 27.5,
    subtotal: 22.5,
    revenue: 25,
    currency: "USD",
    products: [
      { product_id: "507f", sku: "45790-32", name: "Monopoly", price: 19, quantity: 1 },
      {
        product_id: "505b",
        sku: "46493-32",
        name: "Uno",
        price: 3,
        quantity: 2,
        promotion_id: "r1.2",
        list_id: "till",
      },
    ],
  },
};

describe("Segment's calls become our events", () => {
  test("an order is worth its revenue, counts once, and is put down to its offers", () => {
    expect(fromSegment(ORDER)).toEqual([
      {
        name: "purchase",
        eventId: "50314b8e",
        at: "2026-11-02T10:00:00.000Z",
        value: 25,
        currency: "USD",
        items: [
          { productId: "507f", price: 19, quantity: 1 },
          { productId: "505b", price: 3, quantity: 2, offerId: "r1.2", placement: "till" },
        ],
      },
    ]);
  });

  test("a product's id is product_id, or the sku where the shop says so or has no other", () => {
    const call = { event: "Product Viewed", properties: { product_id: "507f", sku: "45790-32" } };
    expect(fromSegment(call)[0]?.productId).toBe("507f");
    expect(fromSegment(call, { productId: "sku" })[0]?.productId).toBe("45790-32");
    expect(fromSegment({ event: "Product Viewed", properties: { sku: "s" } })[0]?.productId).toBe("s");
  });

  test("a promotion's name is the technique and its position the placement, a product's are not", () => {
    const promotion = { promotion_id: "r1.1", name: "complement", position: "cart" };
    expect(fromSegment({ event: "Promotion Viewed", properties: promotion })).toEqual([
      { name: "view_promotion", offerId: "r1.1", technique: "complement", placement: "cart" },
    ]);
    const product = { product_id: "case", promotion_id: "r1.1", name: "Case", position: 3 };
    expect(fromSegment({ event: "Product Clicked", properties: product })).toEqual([
      { name: "select_promotion", offerId: "r1.1", productId: "case" },
    ]);
  });

  test("a call that is sent again is the same event", () => {
    const call = { event: "Product Viewed", messageId: "m-7", properties: { product_id: "a" } };
    expect(fromSegment(call)).toEqual([{ name: "view_item", eventId: "m-7", productId: "a" }]);
  });

  test("an order that is cancelled is brought back whole", () => {
    const call = { event: "Order Cancelled", properties: { order_id: "7", total: "30.00", currency: "usd" } };
    expect(fromSegment(call)).toEqual([{ name: "refund", eventId: "refund:7", value: 30, currency: "USD" }]);
  });

  test.each(["Coupon Applied", "Checkout Started", "Products Searched", "toString"])(
    "%s is none of ours",
    (event) => {
      expect(fromSegment({ event, properties: { product_id: "a" } })).toEqual([]);
    },
  );
});

describe("our events become Segment's calls", () => {
  test("each product that goes into the cart is a call of its own", () => {
    const items = [{ productId: "a", quantity: 2 }, { productId: "b" }];
    expect(toSegment({ name: "add_to_cart", items })).toEqual([
      { event: "Product Added", properties: { product_id: "a", quantity: 2 } },
      { event: "Product Added", properties: { product_id: "b" } },
    ]);
  });

  test("an offer is a promotion with its products, an answer a list that counts from 1", () => {
    expect(offerToSegment("view_promotion", CASE, "cart").properties).toMatchObject({
      promotion_id: "r1.1",
      name: "complement",
      position: "cart",
      products: [{ product_id: "case", name: "Case", price: 19, url: "/case", image_url: "/case.jpg" }],
    });
    const list = offersToSegment(answer(CASE, SET));
    expect(list.properties.products?.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(fromSegment(list).map(({ offerId }) => offerId)).toEqual(["r1.1", "r1.2"]);
  });

  test("what is told to Segment comes back as it was", () => {
    fc.assert(
      fc.property(fc.oneof(sayable, carted(1)), (event) => {
        const calls = toSegment(event as Parameters<typeof toSegment>[0]);
        expect(JSON.parse(JSON.stringify(calls)).flatMap((call: unknown) => fromSegment(call))).toEqual([
          event,
        ]);
      }),
      { seed: 20261103, numRuns: 500 },
    );
  });
});

describe("the client hears what the page tracks", () => {
  test("as a source middleware, which hands every call on", () => {
    const client = keeper();
    const passed: unknown[] = [];
    const payload = { obj: { type: "track", ...ORDER } };
    segmentMiddleware(client)({ payload, next: (on) => passed.push(on) });
    segmentMiddleware(client)({ payload: { obj: null }, next: (on) => passed.push(on) });
    expect(client.told.map(({ name }) => name)).toEqual(["purchase"]);
    expect(passed[0]).toBe(payload);
    expect(passed).toHaveLength(2);
  });

  test("as a plugin, which gives every context back", () => {
    const client = keeper();
    const context = { event: { type: "track", ...ORDER } };
    expect(segmentPlugin(client).track(context)).toBe(context);
    expect(client.told).toHaveLength(1);
  });

  test("nothing goes round: neither what came from here, nor what came from there", async () => {
    const inner = keeper(answer(CASE));
    const calls: object[] = [];
    const client = withSegment(inner, {
      track: (event, properties, options) => {
        const call = { event, properties, ...options };
        calls.push(call);
        segmentMiddleware(inner)({ payload: { obj: call }, next: () => {} });
      },
    });
    await client.offers({ placement: "cart" });
    client.track({ name: "view_promotion", offerId: "r1.1" });
    expect(calls).toHaveLength(1);
    expect(inner.told).toHaveLength(1);
    const clicked = { event: "Promotion Clicked", properties: { promotion_id: "r1.1" } };
    segmentMiddleware(client)({ payload: { obj: clicked }, next: () => {} });
    expect(inner.told).toHaveLength(2);
    expect(calls).toHaveLength(1);
  });

  test("a client that throws stops no call", () => {
    const broken = {
      track: () => {
        throw new Error("broken");
      },
    };
    let passed = 0;
    segmentMiddleware(broken)({ payload: { obj: ORDER }, next: () => passed++ });
    expect(passed).toBe(1);
    expect(() => segmentPlugin(broken).track({ event: ORDER })).not.toThrow();
  });
});

test("a cart is read of products, and of properties that have them", () => {
  const products = [{ product_id: "a", sku: "s-a", quantity: 2 }, { name: "no id" }];
  expect(cartFromSegment(products)).toEqual({ lines: [{ productId: "a", quantity: 2 }] });
  expect(cartFromSegment({ products, coupon: "X" }, { productId: "sku" })).toEqual({
    lines: [{ productId: "s-a", quantity: 2 }],
    coupon: true,
  });
});

test("whatever comes from a page, nothing throws", () => {
  const event = fc.oneof(
    fc.constantFrom("Product Viewed", "Order Completed", "Promotion Viewed"),
    fc.anything(),
  );
  const properties = fc.oneof(
    fc.anything(),
    fc.dictionary(
      fc.constantFrom("product_id", "order_id", "products", "revenue", "promotion_id"),
      fc.anything(),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ event, properties })), (call) => {
      expect(Array.isArray(fromSegment(call))).toBe(true);
      expect(Array.isArray(cartFromSegment(call).lines)).toBe(true);
    }),
    { seed: 20261104, numRuns: 500 },
  );
});
