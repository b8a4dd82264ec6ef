import { describe, expect, test } from "vitest";
import { cart, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("phone", 900, { salePrice: 800 }),
    product("case", 30),
    product("soap", 2.5),
    product("plus", 59),
  ],
});

const idsOf = (request: Parameters<typeof store.situation>[0]) =>
  store.situation(request).basket.map(({ listing, quantity }) => `${quantity} ${listing.product.id}`);

const worthOf = (request: Parameters<typeof store.situation>[0]) => store.situation(request).basketValue;

describe("the basket", () => {
  test("is the cart and the page's product", () => {
    expect(idsOf({ productId: "phone", cart: cart("case", ["soap", 3]) })).toEqual([
      "1 case",
      "3 soap",
      "1 phone",
    ]);
  });

  test("holds the page's product once when it is in the cart already", () => {
    expect(idsOf({ productId: "case", cart: cart(["case", 2]) })).toEqual(["2 case"]);
  });

  test("adds up the lines of one product", () => {
    expect(idsOf({ cart: cart(["case", 2], "case") })).toEqual(["3 case"]);
  });

  test("leaves out what the catalog doesn't know", () => {
    expect(idsOf({ cart: cart("unknown", "case") })).toEqual(["1 case"]);
  });

  test("is the order's lines when the main item comes from the latest order", () => {
    const orders = [order("o1", "2026-10-01T00:00:00Z", "case", "soap", "unknown")];
    expect(idsOf({ placement: "email", customer: { orders } })).toEqual(["1 case", "1 soap"]);
  });

  test("is what was viewed alone when the main item is that", () => {
    expect(idsOf({ placement: "home", session: { viewed: ["case", "soap"] } })).toEqual(["1 soap"]);
  });

  test("is the plan alone when the main item is that", () => {
    const customer = { plan: "plus", orders: [order("o1", "2026-10-01T00:00:00Z", "case")] };
    expect(idsOf({ placement: "account", customer })).toEqual(["1 plus"]);
  });

  test("is empty where nothing is chosen", () => {
    expect(idsOf({ placement: "home" })).toEqual([]);
  });
});

describe("the basket's value", () => {
  test("is quantity times today's price, in minor units", () => {
    expect(worthOf({ cart: cart("phone", ["soap", 3]) })).toBe(80_000 + 3 * 250);
  });

  test("does not look at the price that a line was put in for", () => {
    expect(worthOf({ cart: { lines: [{ productId: "phone", price: 1 }] } })).toBe(80_000);
  });

  test("leaves out lines that came from an offer", () => {
    const lines = [{ productId: "phone" }, { productId: "case", offerId: "r.1" }];
    expect(worthOf({ cart: { lines } })).toBe(80_000);
  });

  test("counts what was bought when the same product was also taken by an offer", () => {
    const bought = { productId: "case", quantity: 2 };
    const taken = { productId: "case", quantity: 5, offerId: "r.1" };
    expect(worthOf({ cart: { lines: [bought, taken] } })).toBe(6000);
    expect(worthOf({ cart: { lines: [taken, bought] } })).toBe(6000);
  });
});

describe("the cart's value", () => {
  test("is that of all its lines, at the line's price where it is given", () => {
    const lines = [
      { productId: "phone", price: 750 },
      { productId: "case", quantity: 2 },
      { productId: "soap", offerId: "r.1" },
    ];
    expect(store.situation({ cart: { lines } }).cartValue).toBe(75_000 + 6000 + 250);
  });

  test("does not hold the page's product", () => {
    expect(store.situation({ productId: "phone", cart: cart("soap") }).cartValue).toBe(250);
  });
});

test("what lacks to a threshold is told to the cent, though pieces of a set cost fractions of one", () => {
  const lines = ["phone", "case", "soap"].map((productId) => ({ productId, price: 2.655 }));
  const set = [...lines, { productId: "plus", price: 11.475 }];
  expect(store.situation({ cart: { lines: set } }).cartValue).toBe(1944);
});
