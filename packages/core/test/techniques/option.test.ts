import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("burger", 8, { group: "burgers", category: "food/burgers" }),
    product("bacon", 1.5, { optionsOf: ["burger"] }),
    product("cheese", 1, { optionsOf: ["group:burgers"] }),
    product("sauce", 0.5, { optionsOf: ["category:food"] }),
    product("patty", 2.4, { optionsOf: ["burger"] }),
    product("truffle", 2.41, { optionsOf: ["burger"] }),
    product("milk-foam", 0.6, { optionsOf: ["coffee"] }),
    product("coffee", 3),
    product("fries", 2, { isAccessoryOrSparePartFor: ["burger"] }),
  ],
});
const ask = (request: Parameters<typeof store.ask>[1]) => store.ask("option", { limit: 9, ...request });

describe("option", () => {
  test("offers what names the main item as what it is an option of: by id, by group or by a category above", () => {
    expect(offeredIds(ask({ productId: "burger" })).sort()).toEqual(["bacon", "cheese", "patty", "sauce"]);
  });

  test("offers no accessory, and no option of something else", () => {
    const response = ask({ productId: "burger" });
    expect(stopsOf(response, "fries")).toEqual([]);
    expect(stopsOf(response, "milk-foam")).toEqual([]);
  });

  test("is for the main item alone, the dearest of the cart", () => {
    expect(offeredIds(ask({ cart: cart("coffee", "burger") }))).not.toContain("milk-foam");
    expect(offeredIds(ask({ cart: cart("coffee") }))).toEqual(["milk-foam"]);
  });

  test("costs at most 30 % of the basket, and not a cent more", () => {
    const response = ask({ productId: "burger" });
    expect(offeredIds(response)).toContain("patty");
    expect(detailOf(response, "truffle", "price-anchor")).toEqual({ price: 2.41, value: 8, maxShare: 0.3 });
    expect(offeredIds(ask({ cart: cart(["burger", 2]) }))).toContain("truffle");
  });

  test("costs less than the main item, however much is in the cart", () => {
    const dear = shop({
      catalog: [product("burger", 8), product("gold-leaf", 8, { optionsOf: ["burger"] })],
    });
    expect(stopsOf(dear.ask("option", { cart: cart(["burger", 9]) }), "gold-leaf")).toEqual([
      "dearer-than-main",
    ]);
  });

  test("loses rank above a fifth of the basket", () => {
    expect(offeredIds(ask({ productId: "burger" }))).toEqual(["bacon", "cheese", "sauce", "patty"]);
  });

  test("says what it is an extra for, and first that it serves a goal of the customer's", () => {
    expect(ask({ productId: "burger" }).offers[0]?.reasons).toEqual([
      {
        code: "option_of",
        evidence: { productId: "burger", title: "burger" },
        text: "An extra for burger",
      },
    ]);
    const aimed = shop({
      catalog: [product("burger", 8), product("bacon", 1, { optionsOf: ["burger"], goals: ["hearty"] })],
    });
    const response = aimed.ask("option", { productId: "burger", customer: { goals: ["hearty"] } });
    expect(reasonsOf(response, "bacon")).toEqual(["same_goal", "option_of"]);
  });

  test("joins the main item: it takes the place of nothing", () => {
    expect(ask({ productId: "burger" }).offers[0]?.products).toEqual([
      { productId: "bacon", title: "bacon", price: 1.5, quantity: 1 },
    ]);
  });

  test("has nothing to offer without a main item", () => {
    expect(ask({ placement: "home" }).offers).toEqual([]);
  });
});
