import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

function store(together: number, more: Partial<Product> = {}, evidence = {}) {
  return shop({
    catalog: [product("tv", 500), product("cable", 9, more), product("bag", 0.3)],
    baskets: [
      [together, "tv", "cable"],
      [20, "tv"],
      [20, "cable"],
    ],
    policy: { evidence },
  });
}
const stops = (shopWith: ReturnType<typeof store>) =>
  stopsOf(shopWith.ask("complement", { productId: "tv" }), "cable");

describe("low-evidence", () => {
  test("stops a tie seen in fewer than five baskets", () => {
    expect(stops(store(4))).toEqual(["low-evidence"]);
    expect(stops(store(5))).toEqual([]);
  });

  test("takes the number of baskets from the policy", () => {
    expect(stops(store(4, {}, { minBaskets: 4 }))).toEqual([]);
    expect(stops(store(5, {}, { minBaskets: 6 }))).toEqual(["low-evidence"]);
  });

  test("stops a tie that is no more frequent than chance, however often it was seen", () => {
    const always = shop({
      catalog: [product("tv", 500), product("bag", 0.3)],
      baskets: [
        [40, "tv", "bag"],
        [10, "tv"],
        [300, "bag"],
      ],
    });
    const response = always.ask("complement", { productId: "tv" });
    expect(stopsOf(response, "bag")).toEqual([]);
    const everywhere = shop({
      catalog: [product("tv", 500), product("bag", 0.3)],
      baskets: [
        [40, "tv", "bag"],
        [10, "tv"],
        [3000, "bag"],
      ],
    });
    expect(stopsOf(everywhere.ask("complement", { productId: "tv" }), "bag")).toEqual(["low-evidence"]);
  });

  test("says how often it was seen, how often it must be, and how far it stands out", () => {
    const detail = detailOf(store(4).ask("complement", { productId: "tv" }), "cable", "low-evidence");
    expect(detail).toMatchObject({ baskets: 4, minBaskets: 5, minZ: 1.645 });
  });

  test("asks no evidence of what the merchant names", () => {
    expect(stops(store(1, { isAccessoryOrSparePartFor: ["tv"] }))).toEqual([]);
  });

  test("lets a weak tie pass beside a strong one", () => {
    const two = shop({
      catalog: [product("tv", 500), product("stand", 90), product("cable", 9)],
      baskets: [
        [20, "tv", "cable"],
        [1, "stand", "cable"],
        [30, "stand"],
      ],
    });
    expect(offeredIds(two.ask("complement", { cart: cart("tv", "stand") }))).toEqual(["cable"]);
    expect(stopsOf(two.ask("complement", { cart: cart("stand") }), "cable")).toEqual(["low-evidence"]);
  });
});
