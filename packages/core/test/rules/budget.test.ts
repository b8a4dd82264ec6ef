import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("phone", 300, {
      group: "phones",
      category: "phones",
      guides: [{ title: "Care", link: "/care" }],
    }),
    product("better", 380, { group: "phones", highlights: ["Sharper"] }),
    product("best", 380.01, { group: "phones", highlights: ["Sharpest"] }),
    product("rival", 380.01, { category: "phones" }),
    product("cheaper", 200, { category: "phones" }),
    product("case", 80, { isAccessoryOrSparePartFor: ["phone"] }),
    product("bag", 80.01, { isAccessoryOrSparePartFor: ["phone"] }),
  ],
  policy: { rewards: [{ atLeast: 1, code: "T", validDays: 9 }] },
});
const customer = { budget: 80 };
const ask = (technique: string, request: Parameters<typeof store.ask>[1] = {}) =>
  store.ask(technique, { productId: "phone", customer, limit: 9, ...request });

describe("budget", () => {
  test("lets pass what costs exactly as much as they want to spend, and stops a cent more", () => {
    expect(offeredIds(ask("complement"))).toEqual(["case"]);
    expect(detailOf(ask("complement"), "bag", "budget")).toEqual({ added: 80.01, budget: 80 });
  });

  test("measures a better version and an alternative by the difference", () => {
    expect(offeredIds(ask("upgrade"))).toEqual(["better"]);
    expect(stopsOf(ask("upgrade"), "best")).toEqual(["budget"]);
    expect(stopsOf(ask("similar"), "rival")).toEqual(["budget"]);
    expect(offeredIds(ask("similar", { customer: { budget: 0 } }))).toEqual(["cheaper"]);
  });

  test("lets pass at nothing what costs nothing: thanks and a table of versions", () => {
    const broke = { customer: { budget: 0 } };
    expect(ask("reward", { ...broke, cart: cart("phone") }).offers).toHaveLength(1);
    expect(offeredIds(ask("ladder", broke))).toEqual(["phone+better+best"]);
    expect(offeredIds(ask("complement", broke))).toEqual([]);
  });

  test("binds what rests on the customer too", () => {
    const session = { abandoned: ["case", "bag"] };
    const response = store.ask("remind", { placement: "home", customer, session });
    expect(offeredIds(response)).toEqual(["case"]);
    expect(stopsOf(response, "bag")).toEqual(["budget"]);
  });

  test("holds without consent: they said it themselves", () => {
    expect(stopsOf(ask("complement", { customer: { ...customer, consent: false } }), "bag")).toEqual([
      "budget",
    ]);
  });

  test("says nothing where they named none", () => {
    expect(stopsOf(ask("complement", { customer: {} }), "bag")).toEqual([]);
    const orders = [order("o", daysAgo(400), "case")];
    expect(stopsOf(ask("complement", { customer: { orders } }), "bag")).toEqual([]);
  });

  test("shows guides where it left no offer", () => {
    expect(ask("complement").guides).toEqual([]);
    expect(ask("complement", { customer: { budget: 9 } }).guides).toEqual([{ title: "Care", link: "/care" }]);
  });
});
