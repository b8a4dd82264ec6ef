import { describe, expect, test } from "vitest";
import type { Order, PolicyInput, Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, product, shop } from "../support/shop.ts";

const isFor = { isAccessoryOrSparePartFor: ["coat"] };
const store = (policy: PolicyInput = {}, ...more: Product[]) =>
  shop({
    catalog: [
      product("coat", 100),
      product("scarf", 20, isFor),
      product("on-sale", 20, { ...isFor, lowestPrice30Days: 25 }),
      product("ours", 20, { ...isFor, forSegments: ["loyal", "vip"] }),
      product("food", 9, { kind: "consumable", replenishEvery: 30 }),
      ...more,
    ],
    policy,
  });
const ask = (customer: object, of = store()) =>
  of.ask("complement", { cart: cart("coat"), limit: 9, customer });

/** An order of one line, so many days ago. */
const bought = (
  days: number,
  line: Partial<Order["lines"][number]> = {},
  more: Partial<Order> = {},
): Order => ({
  orderId: `o-${days}`,
  at: daysAgo(days),
  lines: [{ productId: "something-else", quantity: 2, price: 50, ...line }],
  ...more,
});

describe("audience, by what a product is made for", () => {
  test("offers what is made for some segments to them alone", () => {
    expect(stopsOf(ask({}), "ours")).toEqual(["audience"]);
    expect(detailOf(ask({}), "ours", "audience")).toEqual({ forSegments: ["loyal", "vip"] });
    expect(stopsOf(ask({ stage: "loyal" }), "ours")).toEqual([]);
    expect(stopsOf(ask({ segments: ["vip"] }), "ours")).toEqual([]);
    expect(stopsOf(ask({ segments: ["other"] }), "ours")).toEqual(["audience"]);
  });

  test("knows the lifecycle stage from the orders, unless one is given", () => {
    const orders = [1, 30, 60, 90].map((days) => bought(days, { price: days }));
    expect(stopsOf(ask({ orders }), "ours")).toEqual([]);
    expect(stopsOf(ask({ orders, stage: "lapsed" }), "ours")).toEqual(["audience"]);
  });

  test("knows audiences, and where the visit came from", () => {
    const made = (forSegments: string[]) => store({}, product("made", 20, { ...isFor, forSegments }));
    const orders = [1, 2, 3].map((days) => bought(days, { price: days }, { coupon: true }));
    expect(stopsOf(ask({ orders }, made(["discount-seeker"])), "made")).toEqual([]);
    const fromAd = (source: string) =>
      made(["source:rival"]).ask("complement", { cart: cart("coat"), limit: 9, session: { source } });
    expect(stopsOf(fromAd("rival"), "made")).toEqual([]);
    expect(stopsOf(fromAd("mail"), "made")).toEqual(["audience"]);
  });

  test("binds every technique, and every product beside the main one of a set", () => {
    const set = store({ bundles: [{ productIds: ["coat", "scarf", "ours"], percent: 10 }] });
    expect(stopsOf(set.ask("bundle", { cart: cart("coat") }), "scarf")).toEqual(["audience"]);
    const left = store().ask("remind", { placement: "home", session: { abandoned: ["ours"] } });
    expect(stopsOf(left, "ours")).toEqual(["audience"]);
  });
});

describe("audience, a serial returner", () => {
  const returner = (...lines: Partial<Order["lines"][number]>[]) => ({
    orders: lines.map((line, i) => bought(10 * (i + 1), line)),
  });

  test("is who sent back at least half of the pieces of at least three orders", () => {
    const half = returner({ quantity: 1, returned: 1 }, { quantity: 2, returned: 2 }, { quantity: 3 });
    expect(detailOf(ask(half), "scarf", "audience")).toEqual({
      audience: "serial-returner",
      orders: 3,
      returnedShare: 0.5,
    });
    const less = returner({ quantity: 1, returned: 1 }, { quantity: 2, returned: 2 }, { quantity: 4 });
    expect(stopsOf(ask(less), "scarf")).toEqual([]);
    expect(stopsOf(ask(returner({ returned: 2 }, { returned: 2 })), "scarf")).toEqual([]);
  });

  test("gets only thanks", () => {
    const customer = returner({ returned: 2 }, { returned: 2 }, { returned: 2 });
    const of = store({ rewards: [{ atLeast: 1, code: "T", validDays: 9 }] });
    expect(of.ask("reward", { cart: cart("coat"), customer }).offers).toHaveLength(1);
    expect(stopsOf(ask(customer), "on-sale")).toEqual(["audience"]);
    expect(stopsOf(of.ask("popular", { placement: "home", customer }), "something-else")).toEqual([
      "audience",
    ]);
  });

  test("is found in the orders of twelve months", () => {
    const old = (days: number) => ({
      orders: [bought(1, { returned: 2 }), bought(2, { returned: 2 }), bought(days, { returned: 2 })],
    });
    expect(stopsOf(ask(old(365)), "scarf")).toEqual(["audience"]);
    expect(stopsOf(ask(old(365.1)), "scarf")).toEqual([]);
  });

  test("is who the policy says, and gets what the policy allows", () => {
    const customer = returner({ returned: 2 }, { returned: 2 });
    const strict = store({ audiences: { "serial-returner": { minOrders: 2, minShare: 1 } } });
    expect(stopsOf(ask(customer, strict), "scarf")).toEqual(["audience"]);
    const mild = store({ audiences: { "serial-returner": { minOrders: 2, allow: ["complement"] } } });
    expect(stopsOf(ask(customer, mild), "scarf")).toEqual([]);
  });
});

describe("audience, who needs much support", () => {
  test("is who called at least twice an order and three times in all", () => {
    const called = (supportContacts: number, orders: number) =>
      stopsOf(
        ask({
          supportContacts,
          orders: Array.from({ length: orders }, (_, i) => bought(i + 1, { price: 9 * i })),
        }),
        "scarf",
      );
    expect(called(3, 1)).toEqual(["audience"]);
    expect(called(2, 1)).toEqual([]);
    expect(called(4, 2)).toEqual(["audience"]);
    expect(called(3, 2)).toEqual([]);
    expect(called(5, 3)).toEqual([]);
    expect(called(3, 0)).toEqual(["audience"]);
  });
});

describe("audience, a discount seeker", () => {
  const coupons = (withCoupon: number, without: number) => ({
    orders: Array.from({ length: withCoupon + without }, (_, i) =>
      bought(i + 1, { price: i + 1 }, { coupon: i < withCoupon }),
    ),
  });

  test("is who bought at least 80 % of at least three orders with a coupon", () => {
    expect(stopsOf(ask(coupons(4, 1)), "scarf")).toEqual(["audience"]);
    expect(stopsOf(ask(coupons(3, 1)), "scarf")).toEqual([]);
    expect(stopsOf(ask(coupons(2, 0)), "scarf")).toEqual([]);
    expect(detailOf(ask(coupons(3, 0)), "scarf", "audience")).toEqual({
      audience: "discount-seeker",
      orders: 3,
      discountedShare: 1,
    });
  });

  test("is who bought wholly below list price", () => {
    const listed = (...listPrices: (number | undefined)[]) => ({
      orders: [1, 2, 3].map((days) =>
        bought(
          days,
          {},
          {
            lines: listPrices.map((listPrice, i) => ({
              productId: `x${i}`,
              quantity: 1,
              price: 10 * days,
              ...(listPrice !== undefined && { listPrice: listPrice * days }),
            })),
          },
        ),
      ),
    });
    expect(stopsOf(ask(listed(11, 12)), "scarf")).toEqual(["audience"]);
    expect(stopsOf(ask(listed(11, 10)), "scarf")).toEqual([]);
    expect(stopsOf(ask(listed(11, undefined)), "scarf")).toEqual([]);
  });

  test("gets what shows a saving, and what is made for a segment of theirs", () => {
    const customer = { ...coupons(3, 0), segments: ["vip"] };
    expect(offeredIds(ask(customer)).sort()).toEqual(["on-sale", "ours"]);
    const set = store({ bundles: [{ productIds: ["coat", "scarf"], percent: 10 }] });
    expect(offeredIds(set.ask("bundle", { cart: cart("coat"), customer }))).toEqual(["coat+scarf"]);
    const none = store({ bundles: [{ productIds: ["coat", "scarf"], percent: 0 }] });
    expect(stopsOf(none.ask("bundle", { cart: cart("coat"), customer }), "scarf")).toEqual(["audience"]);
  });

  test("gets thanks, thresholds, what is due and what they left, and a plan that saves money", () => {
    const customer = { ...coupons(3, 0), plan: "basic", usage: { credits: 3 } };
    const terms = (credits: number, more: number) => ({ includes: { credits }, overage: { credits: more } });
    const of = store(
      { rewards: [{ atLeast: 1, code: "T", validDays: 9 }], thresholds: [{ amount: 120, reward: "a gift" }] },
      product("basic", 75, { kind: "plan", group: "p", plan: terms(1, 50) }),
      product("scale", 125, { kind: "plan", group: "p", plan: terms(15, 20) }),
    );
    const technique = (code: string, request = {}) =>
      of.ask(code, { cart: cart("coat"), customer, limit: 9, ...request }).technique;
    expect(technique("reward")).toBe("reward");
    expect(technique("threshold")).toBe("threshold");
    expect(technique("remind", { session: { abandoned: ["scarf"] } })).toBe("remind");
    const food = { ...bought(27, { productId: "food" }), coupon: true };
    expect(technique("replenish", { customer: { orders: [...customer.orders, food] } })).toBe("replenish");
    expect(technique("plan-upgrade")).toBe("plan-upgrade");
    expect(technique("impulse")).toBeUndefined();
  });
});

describe("audience, a fixed budget", () => {
  /** Orders of these totals, the latest first. */
  const spent = (...totals: number[]) => ({
    orders: totals.map((price, i) => bought(10 * (i + 1), { quantity: 1, price })),
  });

  test("is who spent about the same four times: the highest at most 10 % above the lowest", () => {
    expect(stopsOf(ask(spent(100, 102, 105, 110)), "scarf")).toEqual(["audience"]);
    expect(stopsOf(ask(spent(100, 102, 105, 110.01)), "scarf")).toEqual([]);
    expect(stopsOf(ask(spent(100, 102, 110)), "scarf")).toEqual([]);
  });

  test("adds up totals to the cent", () => {
    const lines = [0.7, 0.1].map((price, i) => ({ productId: `x${i}`, quantity: 1, price }));
    const orders = [bought(1, {}, { lines }), ...spent(0.88, 0.8, 0.85).orders];
    expect(detailOf(ask({ orders }), "scarf", "audience")).toMatchObject({ audience: "fixed-budget" });
  });

  test("gets what keeps the basket within their highest total, to the cent", () => {
    const at = (highest: number) =>
      stopsOf(ask(spent(highest - 1, highest, highest - 2, highest - 3)), "scarf");
    expect(at(120)).toEqual([]);
    expect(at(119.99)).toEqual(["audience"]);
  });

  test("is measured by what an offer adds: a better version by the difference, a set by its price less the main item's", () => {
    const customer = spent(112, 112, 112, 112);
    const of = store(
      { bundles: [{ productIds: ["coat", "scarf"], percent: 10 }] },
      product("mat", 100, { group: "mats" }),
      product("soft-mat", 112, { group: "mats", highlights: ["Soft"] }),
      product("thick-mat", 112.01, { group: "mats", highlights: ["Thick"] }),
    );
    expect(offeredIds(of.ask("bundle", { cart: cart("coat"), customer }))).toEqual(["coat+scarf"]);
    const better = of.ask("upgrade", { productId: "mat", customer });
    expect(offeredIds(better)).toEqual(["soft-mat"]);
    expect(stopsOf(better, "thick-mat")).toEqual(["audience"]);
  });

  test("binds only what rests on the basket", () => {
    const customer = spent(50, 50, 50, 50);
    expect(stopsOf(ask(customer), "scarf")).toEqual(["audience"]);
    const left = store().ask("remind", { placement: "home", customer, session: { abandoned: ["coat"] } });
    expect(offeredIds(left)).toEqual(["coat"]);
  });
});

describe("audience, without consent", () => {
  test("looks no history up, but heeds what a product is made for", () => {
    const orders = [1, 2, 3].map((days) => bought(days, { returned: 2 }));
    expect(stopsOf(ask({ orders, consent: false }), "scarf")).toEqual([]);
    expect(stopsOf(ask({ orders, consent: false }), "ours")).toEqual(["audience"]);
    expect(stopsOf(ask({ supportContacts: 9, consent: false }), "scarf")).toEqual([]);
  });
});
