import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const addOn = (id: string, price: number, group?: string) =>
  product(id, price, { isAccessoryOrSparePartFor: ["tv"], ...(group !== undefined && { group }) });
const store = shop({
  catalog: [product("tv", 500), ...["a", "b", "c", "d", "e"].map((id) => addOn(id, 5))],
  policy: { placements: { cart: { techniques: ["complement", "popular"], limit: 2 } } },
});

describe("over-limit", () => {
  test("lets three be offered, and withholds the others", () => {
    const response = store.ask("complement", { productId: "tv" });
    expect(offeredIds(response)).toEqual(["a", "b", "c"]);
    expect(["d", "e"].map((id) => stopsOf(response, id))).toEqual([["over-limit"], ["over-limit"]]);
    expect(detailOf(response, "d", "over-limit")).toEqual({ rank: 4, limit: 3 });
  });

  test("takes the request's limit before the policy's, higher or lower", () => {
    const count = (limit?: number) =>
      store.answer({ placement: "cart", productId: "tv", ...(limit !== undefined && { limit }) }).offers
        .length;
    expect([count(), count(1), count(4)]).toEqual([2, 1, 4]);
  });

  test("offers none where fewer survive than the block needs", () => {
    const response = store.ask("complement", { productId: "tv", min: 6, limit: 9 });
    expect(offeredIds(response)).toEqual([]);
    expect(stopsOf(response, "a")).toEqual(["over-limit"]);
    expect(response.technique).toBeUndefined();
  });

  test("offers as many as the block needs where just so many survive", () => {
    expect(offeredIds(store.ask("complement", { productId: "tv", min: 5, limit: 5 }))).toHaveLength(5);
  });

  test("offers none where the limit is below what the block needs", () => {
    expect(offeredIds(store.ask("complement", { productId: "tv", min: 3, limit: 2 }))).toEqual([]);
  });

  test("tries no later technique where the block would be half empty", () => {
    const rated = shop({
      catalog: [product("tv", 500), addOn("a", 5), product("radio", 50, { rating: { value: 5, count: 50 } })],
    });
    const techniques = ["complement", "popular"];
    expect(offeredIds(rated.answer({ productId: "tv", techniques, min: 2 }))).toEqual([]);
    expect(offeredIds(rated.answer({ productId: "tv", techniques, min: 1 }))).toEqual(["a"]);
  });

  test("offers one version of a thing", () => {
    const cases = shop({
      catalog: [product("tv", 500), addOn("red", 5, "case"), addOn("blue", 5, "case"), addOn("mount", 9)],
    });
    const response = cases.ask("complement", { productId: "tv" });
    expect(offeredIds(response)).toEqual(["blue", "mount"]);
    expect(detailOf(response, "red", "over-limit")).toEqual({ sameGroupAs: "blue" });
  });
});
