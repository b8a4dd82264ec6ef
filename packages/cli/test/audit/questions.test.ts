import { type Order, orderTableOf } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { basketQuestions } from "../../src/audit/questions/baskets.ts";
import { customerQuestions } from "../../src/audit/questions/customers.ts";

const line = (productId: string, quantity = 1) => ({ productId, quantity, price: 10 });

const ORDERS: readonly Order[] = [
  { orderId: "1", customerId: "ann", at: "2026-01-01T00:00:00.000Z", country: "GB", lines: [line("tea", 2)] },
  { orderId: "2", customerId: "ann", at: "2026-01-11T00:00:00.000Z", lines: [line("cup"), line("pot")] },
  { orderId: "3", customerId: "ben", at: "2026-02-01T00:00:00.000Z", lines: [line("cup")] },
];

const table = orderTableOf(ORDERS);
const everything = { size: 10, seed: 1 };

describe("a real basket", () => {
  test("is asked about in the cart and at the checkout, as it was", () => {
    const questions = basketQuestions(table, everything);
    expect(questions.map(({ request }) => request.placement)).toEqual(
      Array(3).fill(["cart", "checkout"]).flat(),
    );
    expect(questions[0]?.request).toEqual({
      placement: "cart",
      cart: { lines: [{ productId: "tea", quantity: 2, price: 10 }] },
      country: "GB",
    });
  });
});

describe("a known customer", () => {
  const at = Date.parse("2026-03-01T00:00:00Z");
  const questions = customerQuestions(table, at, everything).map(({ request }) => request);

  test("is asked about as they stood when they came for their last order, which is now", () => {
    const ann = questions.filter(({ customer }) => customer?.id === "ann");
    expect(ann.map(({ placement }) => placement)).toEqual(["home", "account", "email", "confirmation"]);
    for (const { customer } of ann) {
      expect(customer?.consent).toBe(true);
      expect(customer?.orders?.map(({ orderId }) => orderId)).toEqual(["1"]);
      // Ten days lay between the two orders.
      expect(customer?.orders?.[0]?.at).toBe("2026-02-19T00:00:00.000Z");
    }
  });

  test("has that order in the cart where it is confirmed, and nowhere else", () => {
    const carts = questions.filter(({ cart }) => cart).map(({ placement }) => placement);
    expect(carts).toEqual(["confirmation", "confirmation"]);
    expect(questions.find(({ cart }) => cart)?.cart?.lines.map(({ productId }) => productId)).toEqual([
      "cup",
      "pot",
    ]);
  });

  test("who came once has no history", () => {
    const ben = questions.filter(({ customer }) => customer?.id === "ben");
    expect(ben.map(({ customer }) => customer?.orders)).toEqual([[], [], [], []]);
  });
});
