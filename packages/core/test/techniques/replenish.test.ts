import { describe, expect, test } from "vitest";
import type { Order, Product } from "../../src/index.ts";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const food = product("food", 40, { kind: "consumable" });
const orders = (...days: number[]) => days.map((day, i) => order(`o${i}`, daysAgo(day), "food"));
const ask = (own: readonly Order[], item: Product = food, customer = {}) =>
  shop({ catalog: [item] }).ask("replenish", { placement: "email", customer: { orders: own, ...customer } });
const isDue = (...days: number[]) => offeredIds(ask(orders(...days))).length === 1;

describe("replenish", () => {
  test("offers what is due by the median of the days between their own purchases", () => {
    const response = ask(orders(27, 57, 87, 117));
    expect(offeredIds(response)).toEqual(["food"]);
    expect(response.offers[0]?.reasons[0]).toMatchObject({
      code: "runs_out_soon",
      evidence: { everyDays: 30, daysSince: 27 },
    });
  });

  test("takes the middle one of uneven intervals, or the mean of the two in the middle", () => {
    // Intervals of 10, 20 and 90 days.
    expect(isDue(16, 26, 46, 136)).toBe(true);
    expect(isDue(15.9, 25.9, 45.9, 135.9)).toBe(false);
    // Intervals of 10 and 30 days.
    expect(isDue(16, 26, 56)).toBe(true);
    expect(isDue(15.9, 25.9, 55.9)).toBe(false);
  });

  test("begins when exactly 80 % of the interval has passed", () => {
    expect(isDue(24, 54)).toBe(true);
    expect(isDue(23.99, 53.99)).toBe(false);
  });

  test.each([1, 3, 6, 7, 9, 11, 13, 14, 28, 45, 91])("finds 80 %% of %d days to the minute", (days) => {
    expect(isDue(days * 0.8, days * 1.8)).toBe(true);
    expect(isDue(days * 3, days * 4)).toBe(true);
  });

  test("ends when three intervals have passed", () => {
    expect(isDue(90, 120)).toBe(true);
    expect(isDue(90.01, 120.01)).toBe(false);
  });

  test("goes by what the catalog says of a first purchase, and by their own rhythm from the second on", () => {
    const known = product("food", 40, { replenishEvery: 30 });
    expect(offeredIds(ask(orders(24), known))).toEqual(["food"]);
    expect(offeredIds(ask(orders(23), known))).toEqual([]);
    expect(offeredIds(ask(orders(24, 84), known))).toEqual([]);
    expect(offeredIds(ask(orders(24), food))).toEqual([]);
  });

  test("takes orders of one moment for one purchase", () => {
    const known = product("food", 40, { replenishEvery: 30 });
    expect(offeredIds(ask(orders(27, 27), known))).toEqual(["food"]);
    expect(isDue(27, 27, 57)).toBe(true);
  });

  test("is for consumables and for what the catalog gives a rhythm, of whatever kind", () => {
    expect(offeredIds(ask(orders(27, 57), product("food", 40)))).toEqual([]);
    expect(offeredIds(ask(orders(27, 57), product("food", 40, { kind: "service" })))).toEqual([]);
    const check = product("food", 40, { kind: "service", replenishEvery: 99 });
    expect(offeredIds(ask(orders(27, 57), check))).toEqual(["food"]);
  });

  test("counts what they kept, and no order that is still to come", () => {
    const back = orders(27, 57).map((one, i) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, returned: i === 0 ? 1 : 0 })),
    }));
    expect(offeredIds(ask(back))).toEqual([]);
    expect(isDue(27, 57, -3)).toBe(true);
  });

  test("puts first what is longer due", () => {
    const two = shop({
      catalog: [product("a", 5, { replenishEvery: 30 }), product("b", 5, { replenishEvery: 10 })],
    });
    const own = [order("1", daysAgo(26), "a"), order("2", daysAgo(20), "b")];
    expect(offeredIds(two.ask("replenish", { placement: "email", customer: { orders: own } }))).toEqual([
      "b",
      "a",
    ]);
  });

  test("offers what they have, but not what is in the cart already", () => {
    const store = shop({ catalog: [food] });
    const customer = { orders: orders(27, 57) };
    expect(stopsOf(store.ask("replenish", { customer, cart: cart("food") }), "food")).toEqual(["in-cart"]);
  });

  test("rests on the customer: without consent it is made only to be withheld", () => {
    expect(stopsOf(ask(orders(27, 57), food, { consent: false }), "food")).toEqual(["no-consent"]);
  });
});

describe("the companion of a replenishment", () => {
  const toys = (...more: Product[]) =>
    shop({
      catalog: [food, product("toy", 5, { isAccessoryOrSparePartFor: ["food"] }), ...more],
    });
  const due = { placement: "email", customer: { orders: orders(10, 20, 30) } } as const;

  test("is the best complement of it that survives the rules", () => {
    const [offer] = toys().ask("replenish", due).offers;
    expect(offer?.companion).toMatchObject({ productId: "toy", title: "toy", price: 5 });
    expect(offer?.companion?.reasons.map(({ code }) => code)).toEqual(["accessory_of"]);
    const dear = toys(product("house", 12.01, { isRelatedTo: [], isAccessoryOrSparePartFor: ["food"] }));
    expect(dear.ask("replenish", due).offers[0]?.companion?.productId).toBe("toy");
  });

  test("is not put off for two weeks after the order: it comes with what they buy anyway", () => {
    const store = toys();
    expect(stopsOf(store.ask("complement", due), "toy")).toEqual(["not-now"]);
    expect(store.ask("replenish", due).offers[0]?.companion?.productId).toBe("toy");
  });

  test("is missing where the rules stop all there is", () => {
    expect(toys().ask("replenish", { ...due, exclude: ["toy"] }).offers[0]).not.toHaveProperty("companion");
    expect(toys().ask("replenish", { ...due, cart: cart("toy") }).offers[0]).not.toHaveProperty("companion");
  });

  test("is nothing that the answer shows already", () => {
    const snack = product("snack", 5, { kind: "consumable", isAccessoryOrSparePartFor: ["food"] });
    const store = shop({ catalog: [food, snack] });
    const customer = {
      orders: [...orders(10, 20, 30), order("s1", daysAgo(10), "snack"), order("s2", daysAgo(20), "snack")],
    };
    const { offers } = store.ask("replenish", { placement: "email", customer });
    expect(offers.map(({ products }) => products[0]?.productId).sort()).toEqual(["food", "snack"]);
    expect(offers.every(({ companion }) => companion === undefined)).toBe(true);
    expect(reasonsOf(store.ask("replenish", { placement: "email", customer }), "food")).toEqual([
      "runs_out_soon",
    ]);
  });
});
