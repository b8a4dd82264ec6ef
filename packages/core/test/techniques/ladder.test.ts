import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const cover = (id: string, price: number, more: Partial<Product> = {}) =>
  product(id, price, { group: "motor", ...more });
const covers = [
  cover("full", 900, { tier: 3, features: { theft: true, own: true } }),
  cover("liability", 100, { tier: 1, features: { theft: false } }),
  cover("theft", 250, { tier: 2, features: { theft: true, own: false } }),
];
const store = shop({ catalog: covers });
const ask = (request: Parameters<typeof store.ask>[1], of = store) =>
  of.ask("ladder", { productId: "theft", ...request });

describe("ladder", () => {
  test("shows all versions in one offer, by tier, the chosen one and cheaper ones too", () => {
    expect(offeredIds(ask({}))).toEqual(["liability+theft+full"]);
    expect(ask({}).technique).toBe("ladder");
  });

  test("is tried only where it is asked for, by the request or by the policy", () => {
    expect(store.answer({ productId: "theft" }).technique).not.toBe("ladder");
    const set = shop({ catalog: covers, policy: { placements: { call: { techniques: ["ladder"] } } } });
    expect(set.answer({ placement: "call", productId: "theft" }).technique).toBe("ladder");
  });

  test("costs what the main item costs", () => {
    expect(ask({}).offers[0]?.price).toEqual({ amount: 250, currency: "EUR" });
    expect(ask({ productId: "full" }).offers[0]?.price.amount).toBe(900);
  });

  test("compares each version with the chosen one, feature by feature, by its id", () => {
    expect(ask({}).offers[0]?.compare).toEqual([
      { feature: "theft", from: true, to: false, productId: "liability" },
      { feature: "own", from: false, productId: "liability" },
      { feature: "theft", from: true, to: true, productId: "theft" },
      { feature: "own", from: false, to: false, productId: "theft" },
      { feature: "theft", from: true, to: true, productId: "full" },
      { feature: "own", from: false, to: true, productId: "full" },
    ]);
    expect(ask({ productId: "liability" }).offers[0]?.compare).toContainEqual({
      feature: "own",
      to: true,
      productId: "full",
    });
  });

  test("says how many versions there are", () => {
    expect(ask({}).offers[0]?.reasons[0]).toMatchObject({ code: "all_versions", evidence: { versions: 3 } });
  });

  test("goes by price where not all have a tier, in the same order whichever is chosen", () => {
    const mixed = shop({
      catalog: [cover("a", 30, { tier: 1 }), cover("b", 10, { tier: 2 }), cover("c", 20)],
    });
    for (const productId of ["a", "b", "c"]) expect(offeredIds(ask({ productId }, mixed))).toEqual(["b+c+a"]);
  });

  test("goes by id where two have one tier or one price", () => {
    const alike = shop({ catalog: [cover("z", 5), cover("a", 5), cover("theft", 5)] });
    expect(offeredIds(ask({}, alike))).toEqual(["a+theft+z"]);
  });

  test("leaves a withheld version out", () => {
    expect(offeredIds(ask({ exclude: ["full"] }))).toEqual(["liability+theft"]);
    expect(stopsOf(ask({ exclude: ["full"] }), "full")).toEqual(["excluded"]);
    const gone = shop({
      catalog: [...covers, cover("basic", 50, { tier: 0, availability: "out_of_stock" })],
    });
    expect(offeredIds(ask({}, gone))).toEqual(["liability+theft+full"]);
  });

  test("is none with fewer than two versions", () => {
    const response = ask({ exclude: ["full", "liability"] });
    expect(response.offers).toEqual([]);
    expect(detailOf(response, "theft", "over-limit")).toEqual({ survivors: 1 });
    expect(shop({ catalog: [cover("theft", 5)] }).ask("ladder", { productId: "theft" }).offers).toEqual([]);
    expect(shop({ catalog: [product("mat", 5)] }).ask("ladder", { productId: "mat" }).offers).toEqual([]);
  });

  test("keeps the main item that is in the cart, and leaves out another version that is", () => {
    expect(offeredIds(store.ask("ladder", { cart: cart("full") }))).toEqual(["liability+theft+full"]);
    expect(stopsOf(ask({ cart: cart("full") }), "full")).toEqual(["in-cart"]);
  });

  test("shows what the customer owns, and what the budget would not allow", () => {
    const customer = { budget: 1, orders: [order("o", daysAgo(400), "full", "liability")] };
    expect(offeredIds(ask({ customer }))).toEqual(["liability+theft+full"]);
  });

  test("keeps its order whatever is pinned or serves a goal", () => {
    const pinned = shop({
      catalog: covers.map((one) => (one.id === "theft" ? { ...one, goals: ["calm"] } : one)),
      policy: { merchandising: [{ effect: "pin", productIds: ["full"] }] },
    });
    expect(offeredIds(ask({ customer: { goals: ["calm"] } }, pinned))).toEqual(["liability+theft+full"]);
  });
});
