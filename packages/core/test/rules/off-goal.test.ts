import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { detailOf, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const store = (mainGoals: string[] | undefined, goals: string[] | undefined, more: Partial<Product> = {}) =>
  shop({
    catalog: [
      product("dvd", 60, { ...(mainGoals && { goals: mainGoals }), category: "sport", group: "dvds" }),
      product("cake", 9, { isAccessoryOrSparePartFor: ["dvd"], ...(goals && { goals }), ...more }),
    ],
    policy: {
      bundles: [{ productIds: ["dvd", "cake"], percent: 10 }],
      secondItem: { percent: 10, maxShare: 1 },
    },
  });
const stops = (main: string[] | undefined, own: string[] | undefined, customer = {}) =>
  stopsOf(store(main, own).ask("complement", { productId: "dvd", customer }), "cake");

describe("off-goal", () => {
  test("stops what serves none of the aims of the purchase", () => {
    expect(stops(["fitness"], ["treat"])).toEqual(["off-goal"]);
    const response = store(["fitness"], ["treat"]).ask("complement", { productId: "dvd" });
    expect(detailOf(response, "cake", "off-goal")).toEqual({ goals: ["treat"], aims: ["fitness"] });
  });

  test("lets pass what shares one of several", () => {
    expect(stops(["fitness", "fun"], ["treat", "fun"])).toEqual([]);
  });

  test("lets pass what shares one that the customer named", () => {
    expect(stops(["fitness"], ["treat"], { goals: ["treat"] })).toEqual([]);
    expect(stops(["fitness"], ["treat"], { goals: ["sleep"] })).toEqual(["off-goal"]);
    expect(stops(["fitness"], ["treat"], { goals: ["treat"], consent: false })).toEqual(["off-goal"]);
  });

  test("binds only where both have aims", () => {
    expect(stops(undefined, ["treat"])).toEqual([]);
    expect(stops([], ["treat"])).toEqual([]);
    expect(stops(["fitness"], undefined)).toEqual([]);
    expect(stops(["fitness"], [])).toEqual([]);
  });

  test.each([
    ["complement", {}],
    ["second-item", {}],
    ["option", { optionsOf: ["dvd"] }],
    ["impulse", { impulse: true, price: 5 }],
    ["similar", { category: "sport" }],
    ["upgrade", { group: "dvds", price: 70, highlights: ["More"] }],
    ["bundle", {}],
  ] as const)("binds %s, a technique of the basket", (technique, more) => {
    const response = store(["fitness"], ["treat"], more).ask(technique, { productId: "dvd" });
    expect(stopsOf(response, "cake")).toContain("off-goal");
  });

  test("does not bind what rests on the customer or on nothing", () => {
    const session = { viewed: ["dvd", "cake"] };
    const response = store(["fitness"], ["treat"]).ask("remind", { placement: "home", session });
    expect(stopsOf(response, "cake")).toEqual([]);
    const rated = store(["fitness"], ["treat"], { rating: { value: 5, count: 99 } });
    expect(stopsOf(rated.ask("popular", { productId: "dvd" }), "cake")).not.toContain("off-goal");
  });
});
