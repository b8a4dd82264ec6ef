import { describe, expect, test } from "vitest";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("phone", 60, { category: "phones", goals: ["talk"] }),
    product("ring", 3, { impulse: true, category: "keys" }),
    product("sticker", 1, { impulse: true }),
    product("lamp", 6, { impulse: true }),
    product("fan", 6.01, { impulse: true }),
    product("mint", 2),
    product("not-one", 2, { impulse: false }),
  ],
  baskets: [
    [9, "sticker"],
    [3, "ring"],
  ],
});
const ask = (request = {}, of = store) =>
  of.ask("impulse", { placement: "till", cart: cart("phone"), limit: 9, ...request });

describe("impulse", () => {
  test("offers the small things for the till, whatever their category and whatever is in the basket", () => {
    expect(offeredIds(ask()).sort()).toEqual(["lamp", "ring", "sticker"]);
    expect(reasonsOf(ask(), "ring")).toEqual(["small_addition"]);
  });

  test("puts first what most baskets took", () => {
    expect(offeredIds(ask())).toEqual(["sticker", "ring", "lamp"]);
  });

  test("costs at most a tenth of the basket, and not a cent more", () => {
    expect(offeredIds(ask())).toContain("lamp");
    expect(stopsOf(ask(), "fan")).toEqual(["price-anchor"]);
    expect(offeredIds(ask({ cart: cart(["phone", 2]) }))).toContain("fan");
  });

  test("takes the share from the policy, and its floor and waivers from those of the anchor", () => {
    const own = (policy: object) =>
      offeredIds(
        ask({}, shop({ catalog: [product("phone", 60), product("fan", 9, { impulse: true })], policy })),
      );
    expect(own({})).toEqual([]);
    expect(own({ impulse: { maxShare: 0.15 } })).toEqual(["fan"]);
    expect(own({ anchor: { floor: 9 } })).toEqual(["fan"]);
    expect(own({ anchor: { maxShare: 1 } })).toEqual([]);
    expect(own({ anchor: { waivers: [{ for: "phone", product: "fan" }] } })).toEqual(["fan"]);
  });

  test("costs less than the main item", () => {
    expect(stopsOf(ask({ cart: cart(["sticker", 40]) }), "ring")).toEqual(["dearer-than-main"]);
  });

  test("offers nothing beside an empty cart, or that the cart holds", () => {
    expect(ask({ cart: { lines: [] } }).offers).toEqual([]);
    expect(stopsOf(ask({ cart: cart("phone", "ring") }), "ring")).toEqual(["in-cart"]);
  });

  test("needs no evidence, but serves no other aim and fits what is chosen", () => {
    const odd = shop({
      catalog: [
        product("phone", 60, { goals: ["talk"] }),
        product("bar", 2, { impulse: true, goals: ["eat"] }),
        product("cap", 2, { impulse: true, isAccessoryOrSparePartFor: ["bottle"] }),
        product("bottle", 9),
      ],
    });
    expect(stopsOf(ask({}, odd), "bar")).toEqual(["off-goal"]);
    expect(stopsOf(ask({}, odd), "cap")).toEqual(["incompatible"]);
  });
});
