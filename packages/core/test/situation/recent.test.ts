import fc from "fast-check";
import { expect, test } from "vitest";
import type { Order } from "../../src/model/order.ts";
import { latestProducts, recentOrders } from "../../src/situation/recent.ts";

const order: fc.Arbitrary<Order> = fc.record({
  orderId: fc.nat(999).map(String),
  at: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, "0")}`),
  lines: fc.array(
    fc.record({
      productId: fc.nat(300).map(String),
      quantity: fc.constant(1),
      price: fc.constant(1),
    }),
    { maxLength: 60 },
  ),
});

test("the recent orders name just the products that are looked at of the whole history, and no order too many", () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 20 }), (orders) => {
      const recent = recentOrders(orders);
      expect(latestProducts(recent)).toEqual(latestProducts(orders));
      expect(recent.every((one, i) => i === 0 || one.at <= recent[i - 1]!.at)).toBe(true);
      const enough = latestProducts(recent.slice(0, -1)).length < 100;
      expect(recent.length === 0 || enough).toBe(true);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("of a short history all orders are recent", () => {
  const orders = ["2026-01-02", "2026-03-04"].map((at, i) => ({
    orderId: String(i),
    at,
    lines: [{ productId: "a", quantity: 1, price: 1 }],
  }));
  expect(recentOrders(orders)).toEqual(orders.toReversed());
});
