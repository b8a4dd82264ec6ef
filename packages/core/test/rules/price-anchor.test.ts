import { describe, expect, test } from "vitest";
import type { PolicyInput } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const addOn = { isAccessoryOrSparePartFor: ["grill"] };
const withPolicy = (policy: PolicyInput) =>
  shop({
    catalog: [
      product("grill", 100),
      product("exactly", 30, addOn),
      product("cent-more", 30.01, addOn),
      product("on-sale", 90, { ...addOn, salePrice: 30 }),
      product("free", 0, addOn),
      product("cover", 45, { ...addOn, category: "covers" }),
      product("candy", 5, { impulse: true }),
      product("torch", 10.01, { impulse: true }),
    ],
    policy,
  });
const store = withPolicy({});
const complements = (request = {}) => store.ask("complement", { limit: 9, productId: "grill", ...request });

describe("price-anchor", () => {
  test("lets pass what costs exactly 30 % of the basket, and stops a cent more", () => {
    expect(offeredIds(complements())).toContain("exactly");
    expect(stopsOf(complements(), "cent-more")).toEqual(["price-anchor"]);
  });

  test("says the price, the value and the share", () => {
    const detail = { price: 30.01, value: 100, maxShare: 0.3 };
    expect(detailOf(complements(), "cent-more", "price-anchor")).toEqual(detail);
  });

  test("looks at today's price", () => {
    expect(offeredIds(complements())).toContain("on-sale");
  });

  test("measures by quantity times today's price of the whole basket", () => {
    const response = store.ask("complement", { limit: 9, cart: cart(["grill", 2]) });
    expect(offeredIds(response)).toEqual(expect.arrayContaining(["cent-more", "cover"]));
  });

  test("does not count lines that came from an offer", () => {
    const lines = [{ productId: "grill" }, { productId: "cover", quantity: 9, offerId: "r.1" }];
    expect(stopsOf(store.ask("complement", { cart: { lines } }), "cent-more")).toEqual(["price-anchor"]);
  });

  test("holds at every price at which a share can be met exactly", () => {
    for (let cents = 10; cents <= 5000; cents += 10) {
      const tiny = shop({
        catalog: [product("grill", cents / 100), product("brush", (cents * 3) / 1000, addOn)],
      });
      expect(offeredIds(tiny.ask("complement", { productId: "grill" }))).toEqual(["brush"]);
    }
  });

  test("has a floor below which a price always passes", () => {
    const floored = withPolicy({ anchor: { floor: 45 } }).ask("complement", { limit: 9, productId: "grill" });
    expect(offeredIds(floored)).toEqual(expect.arrayContaining(["cover", "cent-more"]));
    const lower = withPolicy({ anchor: { floor: 44.99 } }).ask("complement", { productId: "grill" });
    expect(stopsOf(lower, "cover")).toEqual(["price-anchor"]);
  });

  test("is lifted by a waiver for something of the basket and for the product", () => {
    const waived = (waiver: { for: string; product: string }, ...ids: string[]) =>
      stopsOf(
        withPolicy({ anchor: { waivers: [waiver] } }).ask("complement", { limit: 9, cart: cart(...ids) }),
        "cover",
      );
    expect(waived({ for: "grill", product: "cover" }, "grill")).toEqual([]);
    expect(waived({ for: "grill", product: "category:covers" }, "grill")).toEqual([]);
    expect(waived({ for: "candy", product: "cover" }, "grill")).toEqual(["price-anchor"]);
    expect(waived({ for: "grill", product: "exactly" }, "grill")).toEqual(["price-anchor"]);
  });

  test("allows an impulse a tenth of the basket", () => {
    const response = store.ask("impulse", { placement: "till", cart: cart("grill") });
    expect(offeredIds(response)).toEqual(["candy"]);
    expect(stopsOf(response, "torch")).toEqual(["price-anchor"]);
  });

  test("allows a second item a tenth of the sum with it", () => {
    const pair = (price: number) => {
      const two = shop({
        catalog: [product("grill", 90), product("brush", price, addOn)],
        policy: { secondItem: { percent: 50 } },
      });
      return stopsOf(two.ask("second-item", { placement: "till", cart: cart("grill") }), "brush");
    };
    expect(pair(10)).toEqual([]);
    expect(pair(10.01)).toEqual(["price-anchor"]);
  });
});
