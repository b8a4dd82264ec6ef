import { checkInput, OrderSchema, ProductSchema } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";

const product = { id: "a", title: "A", price: 10 };
const order = {
  orderId: "1",
  at: "2026-11-02T10:00:00Z",
  lines: [{ productId: "a", quantity: 2, price: 10 }],
};

const wrongProducts: readonly [product: object, problem: string][] = [
  [{ title: "A", price: 1 }, "id: is missing"],
  [{ ...product, price: -1 }, "price: expected a number from 0 to 1000000000000, found -1"],
  [
    { ...product, availability: "in stock" },
    'availability: expected one of in_stock, out_of_stock, preorder, backorder, found "in stock"',
  ],
  [{ ...product, series: { id: "trilogy" } }, "series.part: is missing"],
  [{ ...product, requires: "b" }, 'requires: expected a list, found "b"'],
  [
    { ...product, features: { usb: null } },
    "features.usb: expected a string of at most 5000 characters, a number, true or false, found null",
  ],
  [{ ...product, plan: { includes: {} } }, "plan.overage: is missing"],
  [{ ...product, guides: [{ title: "Care" }] }, "guides[0].link: is missing"],
];

describe("a product of the catalog", () => {
  test("may have columns that nobody reads", () => {
    expect(checkInput(ProductSchema, { ...product, gtin: "4006381333931" })).toEqual({
      ok: true,
      value: product,
    });
  });

  test.each(wrongProducts)("%j is refused with the path", (wrong, problem) => {
    expect(checkInput(ProductSchema, wrong)).toEqual({ ok: false, problem });
  });
});

describe("an order", () => {
  test("may have columns that nobody reads", () => {
    expect(checkInput(OrderSchema, { ...order, tax: 4.2 })).toEqual({ ok: true, value: order });
  });

  test("may come back whole", () => {
    const returned = { ...order, lines: [{ productId: "a", quantity: 2, price: 10, returned: 2 }] };
    expect(checkInput(OrderSchema, returned)).toEqual({ ok: true, value: returned });
  });

  test("has a moment", () => {
    const { at: _, ...without } = order;
    expect(checkInput(OrderSchema, without)).toEqual({ ok: false, problem: "at: is missing" });
  });
});
