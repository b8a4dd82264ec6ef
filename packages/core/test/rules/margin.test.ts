import { describe, expect, test } from "vitest";
import type { PolicyInput, Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const store = (bike: Partial<Product>, pump: Partial<Product>, percent = 10, policy: PolicyInput = {}) =>
  shop({
    catalog: [
      product("bike", 400, bike),
      product("pump", 30, { isAccessoryOrSparePartFor: ["bike"], ...pump }),
    ],
    policy: { ...policy, bundles: [{ productIds: ["bike", "pump"], percent }] },
  });
const stops = (of: ReturnType<typeof store>, technique = "bundle") =>
  stopsOf(of.ask(technique, { productId: "bike" }), "pump");

describe("margin", () => {
  test("lets a discount go down to cost and five percent, and not a cent below", () => {
    // 90 % of 400 is 360.
    expect(stops(store({ cost: 342.85 }, {}))).toEqual([]);
    expect(stops(store({ cost: 342.86 }, {}))).toEqual(["margin"]);
    expect(stops(store({}, { cost: 25.71 }))).toEqual([]);
    expect(stops(store({}, { cost: 25.72 }))).toEqual(["margin"]);
  });

  test("lets pass what stays exactly at the floor", () => {
    expect(stops(store({ cost: 200 }, {}, 47.5))).toEqual([]);
    expect(stops(store({ cost: 200 }, {}, 47.6))).toEqual(["margin"]);
  });

  test("goes by the percentage, not by a sum that is rounded to the cent", () => {
    // 30 % off 34.99 is 24.493; of 15 there stays 10.5, which is cost and five percent.
    const bike = { price: 19.99 };
    expect(stops(store(bike, { price: 15, cost: 10 }, 30))).toEqual([]);
    expect(stops(store(bike, { price: 15, cost: 10.01 }, 30))).toEqual(["margin"]);
  });

  test("looks at each product of a set, also where the set as a whole earns enough", () => {
    expect(stops(store({ cost: 10 }, { cost: 29 }))).toEqual(["margin"]);
    expect(
      detailOf(store({ cost: 10 }, { cost: 29 }).ask("bundle", { productId: "bike" }), "pump", "margin"),
    ).toEqual({
      productId: "pump",
      floor: 0.05,
    });
  });

  test("does not check a product whose cost nobody told", () => {
    expect(stops(store({}, {}, 99))).toEqual([]);
  });

  test("goes by today's price", () => {
    expect(stops(store({}, { salePrice: 20, cost: 17.14 }))).toEqual([]);
    expect(stops(store({}, { salePrice: 20, cost: 17.15 }))).toEqual(["margin"]);
  });

  test("takes the floor from the policy", () => {
    const at = (floor: number) => stops(store({}, { cost: 20 }, 10, { margin: { floor } }));
    expect(at(0.35)).toEqual([]);
    expect(at(0.36)).toEqual(["margin"]);
  });

  test("binds only discounts of the offer's own: what sells below cost anyway is the merchant's affair", () => {
    const loss = store({}, { salePrice: 10, cost: 25 });
    expect(stops(loss, "complement")).toEqual([]);
    expect(stops(loss)).toEqual(["margin"]);
  });

  test("never tells the cost", () => {
    const response = store({ cost: 399.13 }, { cost: 29.77 }).answer({ productId: "bike" });
    expect(JSON.stringify(response)).not.toMatch(/399\.13|29\.77|"cost"/);
    expect(offeredIds(response)).toEqual(["pump"]);
  });
});
