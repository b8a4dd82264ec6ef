import { describe, expect, test } from "vitest";
import type { PolicyInput, Product } from "../../src/index.ts";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const pick = (id: string, price: number, more: Partial<Product> = {}) =>
  product(id, price, { isAccessoryOrSparePartFor: ["sofa"], category: "soft", ...more });
const ranked = (policy: PolicyInput, ...picks: Product[]) =>
  offeredIds(
    shop({ catalog: [product("sofa", 1000), ...picks], policy }).ask("complement", {
      productId: "sofa",
      limit: 9,
    }),
  );

const picks = [
  pick("a-rug", 50, { cost: 45 }),
  pick("b-lamp", 40, { cost: 10 }),
  pick("c-throw", 45, { cost: 30 }),
];

describe("the ranking", () => {
  test("goes by chance alone unless the policy says more, and then by id", () => {
    expect(ranked({}, ...picks)).toEqual(["a-rug", "b-lamp", "c-throw"]);
    expect(ranked({ objective: "conversion" }, ...picks.toReversed())).toEqual([
      "a-rug",
      "b-lamp",
      "c-throw",
    ]);
  });

  test("goes by what it adds to the bill where revenue counts", () => {
    expect(ranked({ objective: "revenue" }, ...picks)).toEqual(["a-rug", "c-throw", "b-lamp"]);
  });

  test("goes by what is left of the price where margin counts", () => {
    expect(ranked({ objective: "margin" }, ...picks)).toEqual(["b-lamp", "c-throw", "a-rug"]);
  });

  test("counts a product without a cost with the catalog's median margin rate", () => {
    // The rates are 0.1, 1/3 and 0.75: of 48 a third is 16, between the 15 of the throw and the 30 of the lamp.
    expect(ranked({ objective: "margin" }, ...picks, pick("d-mat", 48))).toEqual([
      "b-lamp",
      "d-mat",
      "c-throw",
      "a-rug",
    ]);
  });

  test("puts pins first and multiplies by boosts", () => {
    const merchandising = [
      { effect: "pin", productIds: ["c-throw"] },
      { effect: "boost", productIds: ["b-lamp"], factor: 2 },
    ] as const;
    expect(ranked({ merchandising }, ...picks)).toEqual(["c-throw", "b-lamp", "a-rug"]);
    const away = merchandising.map((entry) => ({ ...entry, placements: ["cart"] }));
    expect(ranked({ merchandising: away }, ...picks)).toEqual(["a-rug", "b-lamp", "c-throw"]);
    const shelf = [{ effect: "boost", category: "soft", factor: 0.5 }] as const;
    expect(ranked({ merchandising: shelf }, ...picks, pick("z", 5, { category: "hard" }))[0]).toBe("z");
  });

  test("pins and boosts beside what they are for, and leaves the rest as it is", () => {
    const strap = { productIds: ["strap"], for: "group:x" };
    const related = ["case", "strap"];
    for (const entry of [
      { effect: "pin", ...strap },
      { effect: "boost", factor: 3, ...strap },
    ] as const) {
      const store = shop({
        catalog: [
          product("camera", 500, { group: "x", isRelatedTo: related }),
          product("phone", 600, { isRelatedTo: related }),
          product("case", 30),
          product("strap", 30),
        ],
        policy: { merchandising: [entry] },
      });
      const first = (productId: string) => offeredIds(store.ask("complement", { productId }))[0];
      expect([first("camera"), first("phone")]).toEqual(["strap", "case"]);
      expect(store.situation({ productId: "camera" }).merchandising).toEqual([entry]);
      expect(store.situation({ productId: "phone" }).merchandising).toEqual([]);
      expect(store.situation({ placement: "home" }).merchandising).toEqual([]);
    }
  });

  test("pins nothing past a rule", () => {
    const store = shop({
      catalog: [product("sofa", 1000), pick("wall", 900)],
      policy: { merchandising: [{ effect: "pin", productIds: ["wall"] }] },
    });
    expect(stopsOf(store.ask("complement", { productId: "sofa" }), "wall")).toEqual(["price-anchor"]);
  });
});
