import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("tent", 300, { category: "tents" }),
    product("dome", 320, { category: "tents" }),
    product("mat", 30, { isAccessoryOrSparePartFor: ["tent"] }),
    product("gas", 9, { kind: "consumable", replenishEvery: 30, isConsumableFor: ["tent"] }),
    product("loyal-mat", 30, { isAccessoryOrSparePartFor: ["tent"], goals: ["sleep"], forSegments: ["vip"] }),
  ],
  baskets: [[9, "tent"]],
});
const orders = [order("o", daysAgo(27), "tent", "mat", "gas")];
const refused = { consent: false, orders } as const;
const ask = (technique: string, request: Parameters<typeof store.ask>[1]) =>
  store.ask(technique, { customer: refused, limit: 9, ...request });

describe("no-consent", () => {
  test("stops what rests on what they bought or looked at before", () => {
    expect(stopsOf(ask("replenish", { placement: "email" }), "gas")).toEqual(["no-consent"]);
    const session = { viewed: ["dome"], abandoned: ["mat"] };
    expect(stopsOf(ask("remind", { placement: "home", session }), "dome")).toEqual(["no-consent"]);
    expect(stopsOf(ask("remind", { placement: "home", session }), "mat")).toEqual(["no-consent"]);
  });

  test("stops what is made for a main item out of an earlier order, a visit or a plan", () => {
    const mailed = ask("complement", { placement: "email" });
    expect(stopsOf(mailed, "gas")).toContain("no-consent");
    expect(detailOf(mailed, "gas", "no-consent")).toEqual({ restsOn: "order" });
    const seen = ask("complement", { placement: "home", session: { viewed: ["tent"] } });
    expect(detailOf(seen, "mat", "no-consent")).toEqual({ restsOn: "viewed" });
    const planned = ask("similar", { placement: "account", customer: { ...refused, plan: "tent" } });
    expect(detailOf(planned, "dome", "no-consent")).toEqual({ restsOn: "plan" });
  });

  test("lets pass what rests on the page, on the cart, or on nothing", () => {
    expect(offeredIds(ask("complement", { productId: "tent" })).sort()).toEqual(["gas", "mat"]);
    expect(offeredIds(ask("complement", { cart: cart("tent") })).sort()).toEqual(["gas", "mat"]);
    expect(offeredIds(ask("popular", { placement: "home" }))).toContain("tent");
  });

  test("looks nothing up for what they own, were shown, or are", () => {
    const shown = [1, 2, 3].map((days) => ({ productId: "mat", at: daysAgo(days) }));
    const response = ask("complement", { productId: "tent", session: { shown } });
    expect(offeredIds(response)).toContain("mat");
    const agreed = store.ask("complement", { productId: "tent", session: { shown }, customer: { orders } });
    expect(stopsOf(agreed, "mat")).toEqual(["fatigue", "owned"]);
    const vip = { customer: { ...refused, segments: ["vip"], goals: ["sleep"] } };
    expect(stopsOf(ask("complement", { productId: "tent", ...vip }), "loyal-mat")).toEqual(["audience"]);
  });

  test("counts what they refused in this visit all the same", () => {
    const dismissed = [{ productId: "mat", at: daysAgo(0), reason: "have-it" as const }];
    const response = ask("complement", { productId: "tent", session: { dismissed } });
    expect(stopsOf(response, "mat")).toEqual(["dismissed", "owned"]);
  });

  test("takes silence for consent", () => {
    const silent = store.ask("replenish", { placement: "email", customer: { orders } });
    expect(offeredIds(silent)).toEqual(["gas"]);
    expect(offeredIds(ask("replenish", { placement: "email", customer: { orders, consent: true } }))).toEqual(
      ["gas"],
    );
  });

  test("rests the answer on no input that was refused", () => {
    expect(ask("complement", { productId: "tent" }).used).toEqual(["catalog", "page"]);
  });
});
