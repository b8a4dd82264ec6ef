import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = (percent: number | undefined, ...more: Product[]) =>
  shop({
    catalog: [
      product("phone", 300),
      product("headset", 28, { isAccessoryOrSparePartFor: ["phone"] }),
      product("case", 20, { isRelatedTo: [] }),
      ...more,
    ],
    baskets: [
      [20, "phone", "case"],
      [20, "phone"],
    ],
    policy: percent === undefined ? {} : { secondItem: { percent } },
  });
const ask = (request = {}, of = store(50)) =>
  of.ask("second-item", { placement: "till", cart: cart("phone"), ...request });

describe("second-item", () => {
  test("offers what goes with the basket, at the policy's percentage off today's price", () => {
    const response = ask();
    expect(offeredIds(response).sort()).toEqual(["case", "headset"]);
    const headset = response.offers.find(({ products }) => products[0]?.productId === "headset");
    expect(headset?.price).toEqual({ amount: 14, currency: "EUR", was: 28, saving: 14 });
    expect(headset?.products).toEqual([{ productId: "headset", title: "headset", price: 28, quantity: 1 }]);
  });

  test("says the discount first, and then why it goes with the basket", () => {
    expect(reasonsOf(ask(), "headset")).toEqual(["second_item_discount", "accessory_of"]);
    expect(reasonsOf(ask(), "case")).toEqual(["second_item_discount", "bought_together"]);
    expect(ask().offers[0]?.reasons[0]?.evidence).toEqual({ percent: 50 });
  });

  test("takes the sale price for today's", () => {
    const sale = store(50, product("strap", 40, { salePrice: 10, isAccessoryOrSparePartFor: ["phone"] }));
    const strap = ask({ limit: 9 }, sale).offers.find(({ products }) => products[0]?.productId === "strap");
    expect(strap?.price).toMatchObject({ amount: 5, was: 10 });
  });

  test("is nothing where the policy sets no percentage", () => {
    expect(ask({}, store(undefined)).offers).toEqual([]);
  });

  test("measures today's price, not the discounted one, by a tenth of the basket with it", () => {
    const at = (price: number) =>
      stopsOf(
        ask({ limit: 9 }, store(90, product("dock", price, { isAccessoryOrSparePartFor: ["phone"] }))),
        "dock",
      );
    expect(at(33.33)).toEqual([]);
    expect(at(33.34)).toEqual(["price-anchor"]);
  });

  test("never goes below the margin floor, exactly at which it may be sold", () => {
    const at = (cost: number) =>
      stopsOf(
        ask({ limit: 9 }, store(50, product("dock", 21, { cost, isAccessoryOrSparePartFor: ["phone"] }))),
        "dock",
      );
    expect(at(10)).toEqual([]);
    expect(at(10.01)).toEqual(["margin"]);
  });

  test("adds the discounted price to the bill", () => {
    expect(stopsOf(ask({ customer: { budget: 14 } }), "headset")).toEqual([]);
    expect(stopsOf(ask({ customer: { budget: 13.99 } }), "headset")).toEqual(["budget"]);
  });

  test("needs evidence as a complement does", () => {
    const rare = shop({
      catalog: [product("phone", 300), product("case", 20)],
      baskets: [
        [4, "phone", "case"],
        [9, "phone"],
      ],
      policy: { secondItem: { percent: 50 } },
    });
    expect(stopsOf(ask({}, rare), "case")).toEqual(["low-evidence"]);
  });

  test("has something for those who only buy at a discount", () => {
    const orders = [1, 2, 3].map((i) => ({
      orderId: `o${i}`,
      at: "2026-09-01T00:00:00Z",
      coupon: true,
      lines: [{ productId: "something-else", quantity: i, price: 9 }],
    }));
    expect(offeredIds(ask({ customer: { orders } }))).toContain("headset");
    expect(store(50).ask("complement", { cart: cart("phone"), customer: { orders } }).offers).toEqual([]);
  });
});
