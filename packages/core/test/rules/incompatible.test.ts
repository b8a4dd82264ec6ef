import { describe, expect, test } from "vitest";
import type { PolicyInput, Product } from "../../src/index.ts";
import { detailOf, stopsOf } from "../support/answers.ts";
import { cart, order, product, shop } from "../support/shop.ts";

/** Whether an expert's pick beside a main item of 100 would be incompatible with it. */
function pick(
  main: Partial<Product>,
  other: Partial<Product>,
  more: Product[] = [],
  policy: PolicyInput = {},
) {
  const catalog = [
    product("main", 100, { isRelatedTo: ["other"], ...main }),
    product("other", 10, other),
    ...more,
  ];
  return shop({ catalog, policy });
}
const stops = (
  store: ReturnType<typeof shop>,
  request: Parameters<typeof store.ask>[1] = { productId: "main" },
) => stopsOf(store.ask("complement", request), "other");

describe("incompatible", () => {
  test("stops what conflicts with something of the basket, whichever of the two says so", () => {
    expect(stops(pick({ conflictsWith: ["other"] }, {}))).toEqual(["incompatible"]);
    expect(stops(pick({}, { conflictsWith: ["main"] }))).toEqual(["incompatible"]);
    expect(stops(pick({ category: "tyres/summer" }, { conflictsWith: ["category:tyres"] }))).toEqual([
      "incompatible",
    ]);
    expect(stops(pick({ group: "g" }, { conflictsWith: ["group:g"] }))).toEqual(["incompatible"]);
    expect(stops(pick({}, { conflictsWith: ["else"] }))).toEqual([]);
  });

  test("looks at every item of the basket", () => {
    const store = pick({}, { conflictsWith: ["third"] }, [product("third", 5)]);
    expect(stops(store, { cart: cart("main", "third") })).toEqual(["incompatible"]);
    expect(
      detailOf(store.ask("complement", { cart: cart("main", "third") }), "other", "incompatible"),
    ).toEqual({ conflictsWith: "third" });
  });

  test("stops another season, where both have one", () => {
    const summer = { features: { season: "summer" } };
    expect(stops(pick(summer, { features: { season: "winter" } }))).toEqual(["incompatible"]);
    expect(stops(pick(summer, summer))).toEqual([]);
    expect(stops(pick(summer, {}))).toEqual([]);
    expect(stops(pick(summer, { features: { color: "red" } }))).toEqual([]);
  });

  test("matches the features that the policy names", () => {
    const [red, blue] = [{ features: { color: "red" } }, { features: { color: "blue" } }];
    const compatibility = { mustMatch: ["color"] };
    expect(stops(pick(red, blue))).toEqual([]);
    expect(stops(pick(red, blue, [], { compatibility }))).toEqual(["incompatible"]);
  });

  test("stops what is made for things of which none is there", () => {
    expect(stops(pick({}, { isAccessoryOrSparePartFor: ["else"] }))).toEqual(["incompatible"]);
    expect(stops(pick({}, { isConsumableFor: ["else"] }))).toEqual(["incompatible"]);
    expect(stops(pick({}, { isAccessoryOrSparePartFor: ["else", "main"] }))).toEqual([]);
    expect(stops(pick({}, { isAccessoryOrSparePartFor: ["else"], isConsumableFor: ["main"] }))).toEqual([]);
  });

  test("lets pass what is made for something that the customer owns", () => {
    const store = pick({}, { isAccessoryOrSparePartFor: ["drill"] }, [product("drill", 80)]);
    const customer = { orders: [order("o", "2026-01-01T00:00:00Z", "drill")] };
    expect(stops(store, { productId: "main" })).toEqual(["incompatible"]);
    expect(stops(store, { productId: "main", customer })).toEqual([]);
    expect(stops(store, { productId: "main", customer: { ...customer, consent: false } })).toEqual([
      "incompatible",
    ]);
    expect(stops(store, { productId: "main", customer: { plan: "drill" } })).toEqual([]);
  });

  test("lets pass what is made for the same things as the main item", () => {
    const forDrill = { isAccessoryOrSparePartFor: ["drill"] };
    expect(stops(pick(forDrill, forDrill))).toEqual([]);
    expect(stops(pick({ isConsumableFor: ["drill"] }, forDrill))).toEqual([]);
    expect(stops(pick({ isAccessoryOrSparePartFor: ["saw"] }, forDrill))).toEqual(["incompatible"]);
  });

  test("does not count what an upgrade takes the place of", () => {
    const season = (value: string) => ({ group: "g", features: { season: value } });
    const store = shop({
      catalog: [
        product("tyre", 100, season("summer")),
        product("better", 120, season("all-year")),
        product("chain", 20, { features: { season: "summer" } }),
      ],
    });
    expect(stopsOf(store.ask("upgrade", { productId: "tyre" }), "better")).toEqual([]);
    const beside = store.ask("upgrade", { productId: "tyre", cart: cart("chain") });
    expect(stopsOf(beside, "better")).toEqual(["incompatible"]);
  });

  test("does not count what a similar one takes the place of", () => {
    const store = shop({
      catalog: [
        product("a", 10, { conflictsWith: ["b"], category: "glue" }),
        product("b", 12, { category: "glue" }),
      ],
    });
    expect(stopsOf(store.ask("similar", { productId: "a" }), "b")).toEqual([]);
  });

  test("does not take what is replaced for what a similar one is made for", () => {
    const store = shop({
      catalog: [
        product("a", 10, { category: "glue" }),
        product("b", 12, { category: "glue", isAccessoryOrSparePartFor: ["a"] }),
      ],
    });
    expect(stopsOf(store.ask("similar", { productId: "a" }), "b")).toEqual(["incompatible"]);
  });
});
