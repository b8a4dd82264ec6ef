import { describe, expect, test } from "vitest";
import type { OfferRequest, PolicyInput } from "../../src/index.ts";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const six = { productId: "socks", quantity: 6, percent: 20 };
const withTerms = (multibuy: NonNullable<PolicyInput["multibuy"]>, policy: PolicyInput = {}) =>
  shop({
    catalog: [
      product("socks", 5, { category: "wear/socks", cost: 3 }),
      product("tights", 9.99, { category: "wear/socks/warm" }),
      product("hat", 20, { category: "wear" }),
    ],
    policy: { ...policy, multibuy },
  });
const store = withTerms([six]);
const priceOf = (multibuy: NonNullable<PolicyInput["multibuy"]>, request: Parameters<typeof store.ask>[1]) =>
  withTerms(multibuy).ask("multibuy", request).offers[0]?.price;

describe("multibuy", () => {
  test("offers more of the main item: the quantity is the total, the sum is what it would cost", () => {
    const [offer] = store.ask("multibuy", { productId: "socks" }).offers;
    expect(offer?.products).toEqual([{ productId: "socks", title: "socks", price: 5, quantity: 6 }]);
    expect(offer?.price).toEqual({ amount: 24, currency: "EUR", was: 30, saving: 6 });
    expect(offer?.reasons[0]).toMatchObject({ code: "volume_price", evidence: { quantity: 6, percent: 20 } });
  });

  test("rounds the total half up, not each piece", () => {
    const terms = { productId: "tights", quantity: 3, percent: 5 };
    expect(priceOf([terms], { productId: "tights" })).toEqual({
      amount: 28.47,
      currency: "EUR",
      was: 29.97,
      saving: 1.5,
    });
  });

  test("is for a product, or for all of a category and what lies below it", () => {
    const shelf = [{ category: "wear/socks", quantity: 3, percent: 10 }];
    expect(priceOf(shelf, { productId: "socks" })?.amount).toBe(13.5);
    expect(priceOf(shelf, { productId: "tights" })?.amount).toBe(26.97);
    expect(priceOf(shelf, { productId: "hat" })).toBeUndefined();
  });

  test("takes the product's own terms before those of its category", () => {
    const both = [{ category: "wear", quantity: 2, percent: 30 }, six];
    expect(priceOf(both, { productId: "socks" })?.amount).toBe(24);
    expect(priceOf(both, { productId: "tights" })?.amount).toBe(13.99);
  });

  test("offers the next quantity above what the basket holds", () => {
    const steps = [six, { ...six, quantity: 3, percent: 10 }];
    expect(priceOf(steps, { productId: "socks" })?.amount).toBe(13.5);
    expect(priceOf(steps, { cart: cart(["socks", 2]) })?.amount).toBe(13.5);
    expect(priceOf(steps, { cart: cart(["socks", 3]) })?.amount).toBe(24);
    expect(priceOf(steps, { cart: cart(["socks", 6]) })).toBeUndefined();
  });

  test("is for the main item alone", () => {
    expect(store.ask("multibuy", { cart: cart("socks", "hat") }).offers).toEqual([]);
    expect(store.ask("multibuy", { placement: "home" }).offers).toEqual([]);
  });

  test("may repeat what is in the cart, owned, or bought before", () => {
    const customer = { orders: [order("o", daysAgo(20), "socks")] };
    expect(offeredIds(store.ask("multibuy", { cart: cart("socks"), customer }))).toEqual(["socks"]);
  });

  test("adds its price less that of one to the bill", () => {
    const stops = (budget: number) =>
      stopsOf(store.ask("multibuy", { productId: "socks", customer: { budget } }), "socks");
    expect(stops(19)).toEqual([]);
    expect(stops(18.99)).toEqual(["budget"]);
  });

  test("never goes below the margin floor", () => {
    const stops = (percent: number) =>
      stopsOf(withTerms([{ ...six, percent }]).ask("multibuy", { productId: "socks" }), "socks");
    expect(stops(37)).toEqual([]);
    expect(stops(37.1)).toEqual(["margin"]);
  });

  test("rests when it was refused or shown too often, and is hidden when the merchant hides it", () => {
    const ask = (session: NonNullable<OfferRequest["session"]>) =>
      stopsOf(store.ask("multibuy", { productId: "socks", session }), "socks");
    expect(ask({ dismissed: [{ productId: "socks", at: daysAgo(30) }] })).toEqual(["dismissed"]);
    expect(ask({ dismissed: [{ productId: "socks", at: daysAgo(30.1) }] })).toEqual([]);
    expect(ask({ shown: [1, 2, 7].map((days) => ({ productId: "socks", at: daysAgo(days) })) })).toEqual([
      "fatigue",
    ]);
    const away = withTerms([six], { merchandising: [{ effect: "hide", category: "wear" }] });
    expect(stopsOf(away.ask("multibuy", { productId: "socks" }), "socks")).toEqual(["hidden"]);
  });

  test("is made for the segments that the product is made for", () => {
    const loyal = shop({
      catalog: [product("socks", 5, { forSegments: ["loyal"] })],
      policy: { multibuy: [six] },
    });
    const ask = (stage: "loyal" | "new") =>
      stopsOf(loyal.ask("multibuy", { productId: "socks", customer: { stage } }), "socks");
    expect(ask("loyal")).toEqual([]);
    expect(ask("new")).toEqual(["audience"]);
  });
});
