import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { daysAgo, product, shop } from "../support/shop.ts";

type Terms = Partial<NonNullable<Product["plan"]>>;
const plan = (id: string, price: number, terms: Terms = {}) =>
  product(id, price, { kind: "plan", group: "plans", plan: { includes: {}, overage: {}, ...terms } });
const unlocks = [{ metric: "leads", atLeast: 10, feature: "CRM" }];
const lite = plan("lite", 29);
const plus = plan("plus", 49, { unlocks, trialDays: 30 });
const refused = (days = 3, reason?: "have-it" | "price") => ({
  dismissed: [{ productId: "plus", at: daysAgo(days), ...(reason && { reason }) }],
});
const ask = (catalog: Product[], session = refused(), customer = {}) =>
  shop({ catalog }).ask("trial", {
    placement: "account",
    customer: { plan: "lite", usage: { leads: 12 }, ...customer },
    session,
  });

describe("trial", () => {
  test("offers for nothing the plan that they need and said no to", () => {
    const [offer] = ask([lite, plus]).offers;
    expect(offer).toMatchObject({
      technique: "trial",
      products: [{ productId: "plus", replaces: "lite", price: 49, quantity: 1 }],
      price: { amount: 0, currency: "EUR" },
      trialDays: 30,
    });
    expect(offer?.price).not.toHaveProperty("was");
  });

  test("says for how many days it may be tried, and then what it unlocks", () => {
    const response = ask([lite, plus]);
    expect(reasonsOf(response, "plus")).toEqual(["try_first", "unlocks_feature"]);
    expect(response.offers[0]?.reasons[0]?.evidence).toEqual({ days: 30 });
  });

  test("comes after a no only, however long ago", () => {
    expect(offeredIds(ask([lite, plus], { dismissed: [] }))).toEqual([]);
    expect(offeredIds(ask([lite, plus], refused(300)))).toEqual(["plus"]);
    const other = { dismissed: [{ productId: "lite", at: daysAgo(3) }] };
    expect(offeredIds(ask([lite, plus], other))).toEqual([]);
  });

  test("is of a plan that may be tried, that unlocks what they need, and that costs more", () => {
    expect(offeredIds(ask([lite, plan("plus", 49, { unlocks })]))).toEqual([]);
    expect(offeredIds(ask([lite, plus], refused(), { usage: { leads: 9 } }))).toEqual([]);
    expect(offeredIds(ask([lite, plan("plus", 29, { unlocks, trialDays: 30 })]))).toEqual([]);
    expect(offeredIds(ask([lite, plan("plus", 29.01, { unlocks, trialDays: 30 })]))).toEqual(["plus"]);
  });

  test("measures what costs more with the overage of both", () => {
    const paying = plan("lite", 29, { includes: { leads: 2 }, overage: { leads: 2 } });
    const next = (price: number) => plan("plus", price, { includes: { leads: 99 }, unlocks, trialDays: 7 });
    // 12 leads cost 29 + 10 × 2 = 49 now.
    expect(offeredIds(ask([paying, next(49)]))).toEqual([]);
    expect(offeredIds(ask([paying, next(49.01)]))).toEqual(["plus"]);
  });

  test("is not offered for a plan that only saves money", () => {
    const paying = plan("lite", 29, { includes: { leads: 2 }, overage: { leads: 2 } });
    expect(offeredIds(ask([paying, plan("plus", 40, { includes: { leads: 99 }, trialDays: 7 })]))).toEqual(
      [],
    );
  });

  test("is not stopped by the no that it follows, nor by a budget, but by what they have", () => {
    expect(stopsOf(ask([lite, plus], refused(1, "price"), { budget: 0 }), "plus")).toEqual([]);
    expect(stopsOf(ask([lite, plus], refused(1, "have-it")), "plus")).toEqual(["owned"]);
  });

  test("stands behind the plan-upgrade on the account page", () => {
    const store = shop({ catalog: [lite, plus] });
    const request = { placement: "account", customer: { plan: "lite", usage: { leads: 12 } } } as const;
    expect(store.answer(request).technique).toBe("plan-upgrade");
    expect(store.answer({ ...request, session: refused() }).technique).toBe("trial");
    expect(store.answer({ ...request, session: refused(31) }).technique).toBe("plan-upgrade");
  });

  test("waits during onboarding, and without consent", () => {
    expect(stopsOf(ask([lite, plus], refused(), { stage: "onboarding" }), "plus")).toEqual(["too-early"]);
    expect(stopsOf(ask([lite, plus], refused(), { consent: false }), "plus")).toEqual(["no-consent"]);
  });
});
