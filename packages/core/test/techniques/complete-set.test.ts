import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const film = (part: number, price = 10) => product(`film-${part}`, price, { series: { id: "saga", part } });
const store = shop({
  catalog: [
    film(3),
    film(1),
    film(2, 90),
    product("book-1", 20, { series: { id: "books", part: 1 } }),
    product("book-2", 20, { series: { id: "books", part: 2 } }),
    product("poster", 5),
  ],
});
const ask = (request: Parameters<typeof store.ask>[1]) => store.ask("complete-set", { limit: 9, ...request });
const evidence = (request: Parameters<typeof store.ask>[1], id: string) =>
  ask(request).offers.find(({ products }) => products[0]?.productId === id)?.reasons[0]?.evidence;

describe("complete-set", () => {
  test("offers the parts that are missing, each by itself and in order", () => {
    expect(offeredIds(ask({ productId: "film-1" }))).toEqual(["film-2", "film-3"]);
    expect(offeredIds(ask({ productId: "film-3" }))).toEqual(["film-1", "film-2"]);
  });

  test("completes the series of every item of the basket", () => {
    expect(offeredIds(ask({ cart: cart("film-1", "film-2", "book-1", "poster") }))).toEqual([
      "book-2",
      "film-3",
    ]);
  });

  test("counts what stands in the basket and what the customer has", () => {
    expect(evidence({ productId: "film-2" }, "film-3")).toEqual({ have: 1, of: 3 });
    const customer = { orders: [order("o", daysAgo(800), "film-1")] };
    expect(evidence({ productId: "film-2", customer }, "film-3")).toEqual({ have: 2, of: 3 });
    expect(evidence({ cart: cart("film-1", "book-1") }, "book-2")).toEqual({ have: 1, of: 2 });
  });

  test("takes no part for missing that was bought before, however often, or that they said they have", () => {
    const twice = { orders: [order("o", daysAgo(9), "film-1"), order("p", daysAgo(5), "film-1")] };
    expect(offeredIds(ask({ productId: "film-2", customer: twice }))).toEqual(["film-3"]);
    const dismissed = [{ productId: "film-1", at: daysAgo(90), reason: "have-it" as const }];
    expect(offeredIds(ask({ productId: "film-2", session: { dismissed } }))).toEqual(["film-3"]);
  });

  test("misses a part that was sent back", () => {
    const lines = [{ productId: "film-1", quantity: 1, price: 10, returned: 1 }];
    const customer = { orders: [{ orderId: "o", at: daysAgo(9), lines }] };
    expect(offeredIds(ask({ productId: "film-2", customer }))).toEqual(["film-1", "film-3"]);
  });

  test("looks nothing up without consent", () => {
    const customer = { consent: false, orders: [order("o", daysAgo(9), "film-1")] };
    expect(offeredIds(ask({ productId: "film-2", customer }))).toEqual(["film-1", "film-3"]);
  });

  test("takes a part in another edition for the part, and offers one edition of what is missing", () => {
    const edition = (id: string, part: number, more: Partial<Product> = {}) =>
      product(id, 10, { series: { id: "saga", part }, ...more });
    const catalog = [
      edition("disc-1", 1),
      edition("tape-1", 1),
      edition("disc-2", 2),
      edition("disc-3", 3, { availability: "out_of_stock" }),
      edition("tape-3", 3),
      edition("tape-3-signed", 3),
    ];
    const customer = { orders: [order("o", daysAgo(30), "tape-1")] };
    const response = shop({ catalog }).ask("complete-set", { productId: "disc-2", customer });
    expect(offeredIds(response)).toEqual(["tape-3"]);
    expect(response.offers[0]?.reasons[0]?.evidence).toEqual({ have: 2, of: 3 });
    expect(detailOf(response, "tape-3-signed", "over-limit")).toEqual({ sameGroupAs: "tape-3" });
    expect(stopsOf(response, "disc-3")).toEqual(["out-of-stock"]);
  });

  test("is not bound by the price anchor: a part may cost more than the main item", () => {
    expect(offeredIds(ask({ productId: "film-1" }))).toContain("film-2");
  });

  test("is bound by the rules on the basket", () => {
    const other = shop({
      catalog: [
        product("base", 50, { series: { id: "s", part: 1 }, requires: ["key"] }),
        product("key", 5, { series: { id: "s", part: 2 } }),
        product("rival", 5, { series: { id: "s", part: 3 }, conflictsWith: ["base"] }),
      ],
    });
    const response = other.ask("complete-set", { productId: "base" });
    expect(stopsOf(response, "key")).toEqual(["essential"]);
    expect(stopsOf(response, "rival")).toEqual(["incompatible"]);
  });

  test("leaves what is beyond the limit to the next time", () => {
    const response = ask({ productId: "film-1", limit: 1 });
    expect(offeredIds(response)).toEqual(["film-2"]);
    expect(detailOf(response, "film-3", "over-limit")).toEqual({ rank: 2, limit: 1 });
  });

  test("has nothing to complete where nothing is of a series, or all is there", () => {
    expect(ask({ productId: "poster" }).offers).toEqual([]);
    expect(ask({ cart: cart("film-1", "film-2", "film-3") }).offers).toEqual([]);
  });
});
