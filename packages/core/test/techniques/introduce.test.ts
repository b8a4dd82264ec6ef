import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const launched = (id: string, days: number, more: Partial<Product> = {}) =>
  product(id, 2, { brand: "dairy", launchedAt: daysAgo(days), ...more });
const store = (...more: Product[]) =>
  shop({
    catalog: [product("milk", 2, { brand: "dairy" }), product("curd", 3, { brand: "dairy" }), ...more],
  });
const weekly = [
  order("1", daysAgo(3), "milk"),
  order("2", daysAgo(10), "curd"),
  order("3", daysAgo(17), "milk"),
];
const ask = (of: ReturnType<typeof store>, request = {}, orders = weekly) =>
  of.ask("introduce", { placement: "email", customer: { orders }, limit: 9, ...request });
const chocolate = store(launched("chocolate", 20));

describe("introduce", () => {
  test("offers a new thing of a brand they buy regularly, whichever of its products", () => {
    const response = ask(chocolate);
    expect(offeredIds(response)).toEqual(["chocolate"]);
    expect(response.offers[0]?.reasons[0]).toMatchObject({
      code: "new_from_brand",
      evidence: { brand: "dairy" },
    });
  });

  test("takes for new what was launched in the last 60 days", () => {
    expect(offeredIds(ask(store(launched("chocolate", 60))))).toEqual(["chocolate"]);
    expect(offeredIds(ask(store(launched("chocolate", 60.01))))).toEqual([]);
    expect(offeredIds(ask(store(launched("chocolate", -1))))).toEqual([]);
    expect(offeredIds(ask(store(product("chocolate", 2, { brand: "dairy" }))))).toEqual([]);
  });

  test("takes a brand for a habit that stands in three orders of the last twelve months", () => {
    expect(offeredIds(ask(chocolate, {}, weekly.slice(1)))).toEqual([]);
    const early = (days: number) => [...weekly.slice(1), order("0", daysAgo(days), "milk")];
    expect(offeredIds(ask(chocolate, {}, early(365)))).toEqual(["chocolate"]);
    expect(offeredIds(ask(chocolate, {}, early(366)))).toEqual([]);
  });

  test("counts orders, not products, and what they kept of them", () => {
    const twice = [order("1", daysAgo(3), "milk", "curd"), order("2", daysAgo(10), "milk", "curd")];
    expect(offeredIds(ask(chocolate, {}, twice))).toEqual([]);
    const back = weekly.map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, returned: line.productId === "curd" ? 1 : 0 })),
    }));
    expect(offeredIds(ask(chocolate, {}, back))).toEqual([]);
  });

  test("offers nothing new of another brand, or of none", () => {
    const other = store(
      launched("tea", 20, { brand: "leaf" }),
      product("plain", 2, { launchedAt: daysAgo(20) }),
    );
    expect(offeredIds(ask(other))).toEqual([]);
  });

  test("shows a thing once and never again", () => {
    const shown = [{ productId: "chocolate", at: daysAgo(400) }];
    expect(offeredIds(ask(chocolate, { session: { shown } }))).toEqual([]);
    expect(ask(chocolate, { session: { shown } }).withheld).toEqual([]);
  });

  test("puts the newest first, and of two of one day the lesser id", () => {
    const several = store(launched("b", 5), launched("a", 5), launched("z", 1));
    expect(offeredIds(ask(several))).toEqual(["z", "a", "b"]);
  });

  test("is no add-on: it needs no basket and no evidence", () => {
    expect(offeredIds(ask(store(launched("cheese", 9, { price: 99 }))))).toEqual(["cheese"]);
  });

  test("offers nothing that they have or that is in the cart", () => {
    const had = [...weekly, order("4", daysAgo(1), "chocolate")];
    expect(stopsOf(ask(chocolate, {}, had), "chocolate")).toEqual(["owned"]);
    expect(stopsOf(ask(chocolate, { cart: cart("chocolate") }), "chocolate")).toEqual(["in-cart"]);
  });

  test("rests on the customer: without consent it is made only to be withheld", () => {
    const response = ask(chocolate, { customer: { orders: weekly, consent: false } });
    expect(stopsOf(response, "chocolate")).toEqual(["no-consent"]);
  });
});
