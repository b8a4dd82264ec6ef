import { describe, expect, test } from "vitest";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("tent", 400),
    product("lamp", 30, { isAccessoryOrSparePartFor: ["tent"] }),
    product("gas", 8, { kind: "consumable", isConsumableFor: ["tent"] }),
  ],
  policy: { multibuy: [{ productId: "tent", quantity: 2, percent: 10 }] },
});

const customer = { orders: [order("o1", "2026-01-05T00:00:00Z", "lamp", "gas", "tent")] };

describe("owned", () => {
  test("stops what the customer bought once, not what is used up", () => {
    const response = store.ask("complement", { cart: cart("tent"), customer });
    expect(stopsOf(response, "lamp")).toEqual(["owned"]);
    expect(offeredIds(response)).toEqual(["gas"]);
  });

  test("stops what they said they have", () => {
    const session = {
      dismissed: [{ productId: "gas", at: "2026-01-01T00:00:00Z", reason: "have-it" as const }],
    };
    expect(stopsOf(store.ask("complement", { cart: cart("tent"), session }), "gas")).toEqual(["owned"]);
  });

  test("does not stop more of the same", () => {
    expect(offeredIds(store.ask("multibuy", { productId: "tent", customer }))).toEqual(["tent"]);
  });

  test("does not stop a reminder of what they left in the cart, but of what they only viewed", () => {
    const left = store.ask("remind", { placement: "home", customer, session: { abandoned: ["lamp"] } });
    expect(offeredIds(left)).toEqual(["lamp"]);
    const seen = store.ask("remind", { placement: "home", customer, session: { viewed: ["lamp"] } });
    expect(stopsOf(seen, "lamp")).toEqual(["owned"]);
  });

  test("lets pass what they bought in two orders, and what they sent back whole", () => {
    const twice = { orders: [order("1", daysAgo(90), "lamp"), order("2", daysAgo(9), "lamp")] };
    expect(stopsOf(store.ask("complement", { cart: cart("tent"), customer: twice }), "lamp")).toEqual([]);
    const back = (returned: number) => {
      const lines = [{ productId: "lamp", quantity: 2, price: 30, returned }];
      const kept = { orders: [{ orderId: "1", at: daysAgo(9), lines }] };
      return stopsOf(store.ask("complement", { cart: cart("tent"), customer: kept }), "lamp");
    };
    expect(back(2)).toEqual([]);
    expect(back(1)).toEqual(["owned"]);
  });

  test.each([
    ["good", {}, ["owned"]],
    ["good", { replenishEvery: 30 }, []],
    ["consumable", {}, []],
    ["service", {}, []],
    ["protection", {}, ["owned"]],
  ] as const)("takes a %s (%j) for one that is had for good, or not", (kind, more, expected) => {
    const one = shop({
      catalog: [
        product("tent", 400),
        product("thing", 9, { isAccessoryOrSparePartFor: ["tent"], kind, ...more }),
      ],
    });
    const had = { orders: [order("1", daysAgo(9), "thing")] };
    expect(stopsOf(one.ask("complement", { cart: cart("tent"), customer: had }), "thing")).toEqual(expected);
  });

  test("stops a set that holds it, but not one around what they have", () => {
    const set = shop({
      catalog: [product("tent", 400), product("lamp", 30)],
      policy: { bundles: [{ productIds: ["tent", "lamp"], percent: 5 }] },
    });
    const having = (id: string) => ({ orders: [order("1", daysAgo(9), id)] });
    expect(stopsOf(set.ask("bundle", { productId: "tent", customer: having("lamp") }), "lamp")).toEqual([
      "owned",
    ]);
    expect(stopsOf(set.ask("bundle", { productId: "tent", customer: having("tent") }), "lamp")).toEqual([]);
  });

  test("stops the plan that they are on, and what it is needed for does not ask for it", () => {
    const plan = { includes: {}, overage: {} };
    const one = shop({
      catalog: [
        product("lite", 29, { kind: "plan", plan }),
        product("sso", 8, { kind: "service", requires: ["lite"] }),
      ],
      baskets: [[20, "lite"]],
    });
    const customer = { plan: "lite" };
    expect(stopsOf(one.ask("popular", { placement: "home", customer }), "lite")).toEqual(["owned"]);
    expect(one.ask("complement", { productId: "sso", customer }).required).toEqual([]);
    expect(one.ask("complement", { productId: "sso" }).required).toMatchObject([{ productId: "lite" }]);
  });

  test("looks nothing up without consent", () => {
    const response = store.ask("complement", {
      cart: cart("tent"),
      customer: { ...customer, consent: false },
    });
    expect(offeredIds(response).sort()).toEqual(["gas", "lamp"]);
  });
});
