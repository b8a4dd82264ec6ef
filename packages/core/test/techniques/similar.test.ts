import { describe, expect, test } from "vitest";
import { offeredIds, reasonsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("glue", 10, { category: "build/glue", group: "g" }),
    product("glue-big", 11, { category: "build/glue", group: "g" }),
    product("tile-glue", 12, { category: "build/glue" }),
    product("gold-glue", 90, { category: "build/glue" }),
    product("wood-glue", 12, { category: "build/glue/wood" }),
    product("tape", 9, { category: "office" }),
    product("cement", 15, { category: "build/mixes", isSimilarTo: ["glue"] }),
  ],
});

describe("similar", () => {
  test("offers what is of the same category and what is named as similar, not versions of the same thing", () => {
    const offered = offeredIds(store.ask("similar", { productId: "glue", limit: 9 }));
    expect(offered.sort()).toEqual(["cement", "gold-glue", "tile-glue"]);
  });

  test("puts what the merchant names first, then what is nearest in price", () => {
    expect(offeredIds(store.ask("similar", { productId: "glue" }))).toEqual([
      "cement",
      "tile-glue",
      "gold-glue",
    ]);
  });

  test("takes a product as similar whichever of the two names the other", () => {
    expect(offeredIds(store.ask("similar", { productId: "cement" }))).toEqual(["glue"]);
  });

  test("takes the place of the main item, and says to what it is an alternative", () => {
    const response = store.ask("similar", { productId: "glue" });
    expect(response.offers[0]?.products).toEqual([
      { productId: "cement", title: "cement", price: 15, quantity: 1, replaces: "glue" },
    ]);
    expect(reasonsOf(response, "cement")).toEqual(["similar_to"]);
  });

  test("looks at the main item alone, not at the rest of the cart", () => {
    expect(offeredIds(store.ask("similar", { cart: cart("tape", "cement") }))).toEqual(["glue"]);
  });

  test("has no alternative to what has no category and no name beside it", () => {
    expect(
      offeredIds(shop({ catalog: [product("a", 1), product("b", 1)] }).ask("similar", { productId: "a" })),
    ).toEqual([]);
  });
});
