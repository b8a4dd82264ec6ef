import { describe, expect, test } from "vitest";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, order, product, shop } from "../support/shop.ts";

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

  test("looks nothing up without consent", () => {
    const response = store.ask("complement", {
      cart: cart("tent"),
      customer: { ...customer, consent: false },
    });
    expect(offeredIds(response).sort()).toEqual(["gas", "lamp"]);
  });
});
