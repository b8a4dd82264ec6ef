import { describe, expect, test } from "vitest";
import type { Order } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

/** So many customers who bought one thing and, so many days after it, another. */
const followed = (customers: number, first: string, then: string, days: number): Order[] =>
  Array.from({ length: customers }, (_, i) => {
    const customerId = `${first}-${then}-${days}-${i}`;
    return [
      { ...order(`${customerId}-1`, daysAgo(300), first), customerId },
      { ...order(`${customerId}-2`, daysAgo(300 - days), then), customerId },
    ];
  }).flat();
/** So many customers who bought just this. */
const alone = (customers: number, id: string): Order[] =>
  Array.from({ length: customers }, (_, i) => ({
    ...order(`${id}-alone-${i}`, daysAgo(200), id),
    customerId: `${id}-alone-${i}`,
  }));
const store = (...orders: Order[]) =>
  shop({
    catalog: [product("mat", 30), product("ticket", 80), product("coffee", 12), product("chance", 5)],
    orders: [...orders, ...alone(100, "chance")],
  });
const ask = (orders: Order[], request: Parameters<ReturnType<typeof store>["ask"]>[1] = {}) =>
  store(...orders).ask("next-purchase", {
    placement: "confirmation",
    cart: cart("mat"),
    customer: { id: "new" },
    ...request,
  });

describe("next-purchase", () => {
  test("offers what customers who bought this bought later, in another order", () => {
    const response = ask([...followed(9, "mat", "ticket", 40), ...followed(5, "mat", "coffee", 10)]);
    expect(offeredIds(response)).toEqual(["ticket", "coffee"]);
    expect(response.offers[0]?.reasons[0]).toMatchObject({
      code: "bought_later",
      evidence: { customers: 9, withinDays: 90, productId: "mat", title: "mat" },
    });
  });

  test("counts what followed within 90 days, and not a day later", () => {
    expect(offeredIds(ask(followed(9, "mat", "ticket", 90)))).toEqual(["ticket"]);
    expect(offeredIds(ask(followed(9, "mat", "ticket", 91)))).toEqual([]);
  });

  test("looks forward only: what came before is no next purchase", () => {
    expect(offeredIds(ask(followed(9, "ticket", "mat", 40)))).toEqual([]);
  });

  test("does not take what stood in the same order for later", () => {
    const together = Array.from({ length: 9 }, (_, i) => ({
      ...order(`t${i}`, daysAgo(100), "mat", "ticket"),
      customerId: `t${i}`,
    }));
    expect(offeredIds(ask(together))).toEqual([]);
  });

  test("needs as many customers as evidence needs baskets, and more than chance would have", () => {
    const four = ask(followed(4, "mat", "ticket", 40));
    expect(detailOf(four, "ticket", "low-evidence")).toMatchObject({ customers: 4, minBaskets: 5 });
    expect(stopsOf(ask(followed(5, "mat", "ticket", 40)), "ticket")).toEqual([]);
    // A tenth of all customers buy coffee anyway, and so do those of the mat.
    const usual = ask([...followed(5, "mat", "coffee", 40), ...alone(45, "mat"), ...alone(45, "coffee")]);
    expect(stopsOf(usual, "coffee")).toEqual(["low-evidence"]);
  });

  test("counts a customer once, however often they came back for it", () => {
    const regulars = followed(4, "mat", "ticket", 40).flatMap((one) => [
      one,
      {
        ...one,
        orderId: `${one.orderId}-again`,
        at: new Date(Date.parse(one.at) + 86_400_000).toISOString(),
      },
    ]);
    expect(detailOf(ask(regulars), "ticket", "low-evidence")).toMatchObject({ customers: 4 });
  });

  test("is no add-on: it may cost more than the main item", () => {
    expect(offeredIds(ask(followed(9, "mat", "ticket", 40)))).toEqual(["ticket"]);
  });

  test("goes by the customer's latest order where there is no cart", () => {
    const customer = { orders: [order("own", daysAgo(3), "mat")] };
    const request = { placement: "email", cart: { lines: [] }, customer } as const;
    expect(offeredIds(ask(followed(9, "mat", "ticket", 40), request))).toEqual(["ticket"]);
  });

  test("rests on the cart without consent, but not on an earlier order", () => {
    const orders = followed(9, "mat", "ticket", 40);
    expect(offeredIds(ask(orders, { customer: { consent: false } }))).toEqual(["ticket"]);
    const customer = { consent: false, orders: [order("own", daysAgo(3), "mat")] };
    const mailed = ask(orders, { placement: "email", cart: { lines: [] }, customer });
    expect(stopsOf(mailed, "ticket")).toEqual(["no-consent"]);
  });

  test("offers nothing that they have or that is in the cart", () => {
    const orders = followed(9, "mat", "ticket", 40);
    const customer = { orders: [order("own", daysAgo(30), "ticket")] };
    expect(stopsOf(ask(orders, { customer }), "ticket")).toEqual(["owned"]);
    expect(stopsOf(ask(orders, { cart: cart("mat", "ticket") }), "ticket")).toContain("in-cart");
  });
});
