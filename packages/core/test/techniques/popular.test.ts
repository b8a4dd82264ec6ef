import { describe, expect, test } from "vitest";
import type { Order } from "../../src/index.ts";
import { offeredIds, reasonsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const from = (where: Partial<Order>, times: number, productId: string): Order[] =>
  Array.from({ length: times }, (_, i) => ({
    orderId: `${JSON.stringify(where)}-${productId}-${i}`,
    at: "2026-10-01T00:00:00Z",
    lines: [{ productId, quantity: 1, price: 5 }],
    ...where,
  }));

const store = shop({
  catalog: [
    product("mug", 9, { category: "kitchen/mugs", brand: "Acme", title: "Red mug" }),
    product("lamp", 40, { category: "home/lamps", title: "Desk lamp" }),
    product("towel", 12, { category: "kitchen", title: "Red towel" }),
    product("rug", 80, { category: "home", rating: { value: 5, count: 300 } }),
  ],
  orders: [
    ...from({ country: "DE" }, 6, "mug"),
    ...from({ country: "FR" }, 9, "lamp"),
    ...from({ source: "ads" }, 3, "towel"),
  ],
});
const ask = (request: Parameters<typeof store.ask>[1]) =>
  store.ask("popular", { placement: "home", limit: 9, ...request });

describe("popular", () => {
  test("offers what was ordered most, for a visitor of whom nothing is known", () => {
    expect(offeredIds(ask({}))).toEqual(["something-else", "lamp", "mug", "towel"]);
  });

  test("goes by country first, then by source, then overall", () => {
    expect(offeredIds(ask({ country: "DE", session: { source: "ads" } }))).toEqual([
      "mug",
      "towel",
      "something-else",
      "lamp",
    ]);
    expect(offeredIds(ask({ customer: { country: "FR" } }))[0]).toBe("lamp");
    expect(offeredIds(ask({ country: "DE", customer: { country: "FR" } }))[0]).toBe("mug");
  });

  test("says how many orders, and from where", () => {
    const [first] = ask({ country: "DE" }).offers;
    expect(first?.reasons).toMatchObject([{ code: "popular_here", evidence: { country: "DE", orders: 6 } }]);
    expect(first?.reasons[0]?.text).toMatch(/Germany/);
  });

  test("names a country as the shop does where that is no code", () => {
    const named = shop({
      catalog: [product("tea", 4)],
      orders: from({ country: "United Kingdom" }, 3, "tea"),
    });
    const [first] = named.ask("popular", { placement: "home", country: "United Kingdom" }).offers;
    expect(first?.reasons[0]?.text).toMatch(/United Kingdom/);
  });

  test("goes by the season before overall, where orders span a year: by what this month was wanted in all years", () => {
    const at = (times: number, productId: string, ...moments: string[]) =>
      moments
        .flatMap((moment) => from({ at: moment, orderId: "" }, times, productId))
        .map((one, i) => ({
          ...one,
          orderId: `${productId}-${i}`,
        }));
    const seasonal = shop({
      catalog: [
        product("sled", 60, { category: "winter" }),
        product("ice", 3, { category: "summer" }),
        product("bread", 4, { category: "food" }),
      ],
      orders: [
        ...at(4, "sled", "2024-11-30T23:59:59Z", "2025-11-01T00:00:00Z"),
        ...at(3, "bread", "2025-11-15T00:00:00Z"),
        ...at(40, "ice", "2025-07-01T00:00:00Z"),
        ...at(30, "bread", "2025-12-01T00:00:00Z"),
      ],
    });
    const asked = (request: Parameters<typeof seasonal.ask>[1] = {}) =>
      seasonal.ask("popular", { placement: "home", limit: 9, exclude: ["something-else"], ...request });
    expect(offeredIds(asked())).toEqual(["sled", "bread", "ice"]);
    const [sled, bread, ice] = asked().offers;
    expect(sled?.reasons[0]).toMatchObject({
      code: "popular_here",
      text: "Bought in 8 orders made in November",
      evidence: { month: 11, orders: 8 },
    });
    expect(bread?.reasons[0]).toMatchObject({ evidence: { month: 11, orders: 3 } });
    expect(ice?.reasons[0]?.evidence).toEqual({ orders: 40 });
    expect(offeredIds(asked({ category: "summer" }))).toEqual(["ice"]);
    expect(offeredIds(asked({ category: "winter" }))).toEqual(["sled"]);
    expect(offeredIds(asked({ placement: "search", query: "bread" }))).toEqual(["bread"]);
  });

  test("goes by country and source before the season", () => {
    const both = shop({
      catalog: [product("sled", 60), product("ice", 3), product("bread", 4)],
      orders: [
        ...from({ at: "2024-11-30T00:00:00Z" }, 9, "sled"),
        ...from({ at: "2026-07-01T00:00:00Z", country: "DE" }, 2, "ice"),
        ...from({ at: "2026-07-02T00:00:00Z", source: "ads" }, 2, "bread"),
      ],
    });
    const asked = both.ask("popular", {
      placement: "home",
      limit: 3,
      exclude: ["something-else"],
      country: "DE",
      session: { source: "ads" },
    });
    expect(offeredIds(asked)).toEqual(["ice", "bread", "sled"]);
  });

  test("stays within the page's category and what lies below it", () => {
    expect(offeredIds(ask({ placement: "category", category: "kitchen" }))).toEqual(["mug", "towel"]);
    expect(offeredIds(ask({ placement: "category", category: "kit" }))).toEqual([]);
    expect(offeredIds(ask({ category: "kitchen", country: "FR" }))).toEqual(["mug", "towel"]);
  });

  test("finds what holds every word of the search, in title, brand or category", () => {
    const found = (query: string) => offeredIds(ask({ placement: "search", query }));
    expect(found("RED")).toEqual(["mug", "towel"]);
    expect(found("red acme")).toEqual(["mug"]);
    expect(found("kitchen red")).toEqual(["mug", "towel"]);
    expect(found("red lamp")).toEqual([]);
  });

  test("takes a search without words for none", () => {
    expect(offeredIds(ask({ placement: "search", query: " ?! " }))).toEqual(offeredIds(ask({})));
  });

  test("offers the best rated where there are no orders, a rating of many before one of few", () => {
    const rated = shop({
      catalog: [
        product("few", 9, { category: "toys", rating: { value: 5, count: 1 } }),
        product("many", 9, { category: "toys", rating: { value: 4.6, count: 400 } }),
        product("none", 9, { category: "toys", rating: { value: 5, count: 0 } }),
        product("plain", 9, { category: "toys" }),
      ],
    });
    const response = rated.ask("popular", { placement: "category", category: "toys", limit: 9 });
    expect(offeredIds(response)).toEqual(["many", "few"]);
    expect(reasonsOf(response, "many")).toEqual(["top_rated"]);
  });

  test("does not call rated what nobody has rated", () => {
    const sold = shop({
      catalog: [product("pen", 2, { rating: { value: 0, count: 0 } })],
      baskets: [[3, "pen"]],
    });
    expect(reasonsOf(sold.ask("popular", { placement: "home" }), "pen")).toEqual(["popular_here"]);
  });
});
