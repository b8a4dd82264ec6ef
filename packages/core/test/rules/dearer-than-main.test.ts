import { describe, expect, test } from "vitest";
import { stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const addOn = { isAccessoryOrSparePartFor: ["lens"] };
const catalog = [
  product("lens", 50),
  product("film", 10),
  product("same", 50, addOn),
  product("cheaper", 49.99, addOn),
  product("dearer", 80, { ...addOn, salePrice: 49 }),
];
const anchor = { maxShare: 1, waivers: [] };
const store = shop({ catalog, policy: { anchor } });

describe("dearer-than-main", () => {
  test("stops an add-on as dear as the main item, not one a cent cheaper", () => {
    const response = store.ask("complement", { productId: "lens" });
    expect(stopsOf(response, "same")).toEqual(["dearer-than-main"]);
    expect(stopsOf(response, "cheaper")).toEqual([]);
  });

  test("looks at today's price", () => {
    expect(stopsOf(store.ask("complement", { productId: "lens" }), "dearer")).toEqual([]);
  });

  test("measures by the dearest line of the cart, not by the whole", () => {
    expect(stopsOf(store.ask("complement", { cart: cart("lens", ["film", 30]) }), "same")).toEqual([
      "dearer-than-main",
    ]);
  });

  test("is lifted by a waiver", () => {
    const waivers = [{ for: "lens", product: "same" }];
    const waived = shop({ catalog, policy: { anchor: { ...anchor, waivers } } });
    expect(stopsOf(waived.ask("complement", { productId: "lens" }), "same")).toEqual([]);
  });

  test("does not bind an alternative", () => {
    const two = shop({ catalog: [product("lens", 50), product("other", 90, { isSimilarTo: ["lens"] })] });
    expect(stopsOf(two.ask("similar", { productId: "lens" }), "other")).toEqual([]);
  });
});
