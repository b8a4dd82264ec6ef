import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { daysAgo, product, shop } from "../support/shop.ts";

type Terms = Partial<NonNullable<Product["plan"]>>;
const plan = (id: string, price: number, terms: Terms = {}, more: Partial<Product> = {}) =>
  product(id, price, {
    kind: "plan",
    group: "plans",
    plan: { includes: {}, overage: {}, ...terms },
    ...more,
  });
const basic = plan("basic", 75, { includes: { credits: 1 }, overage: { credits: 50 } });
const scale = plan("scale", 125, { includes: { credits: 15 }, overage: { credits: 20 } });
const ask = (catalog: Product[], usage: Record<string, number>, customer = {}, request = {}) =>
  shop({ catalog }).ask("plan-upgrade", {
    placement: "account",
    customer: { plan: "basic", usage, ...customer },
    ...request,
  });

describe("plan-upgrade by its sum", () => {
  test("offers a plan that costs no more than the current one with its overage, and includes more", () => {
    const response = ask([basic, scale], { credits: 3 });
    expect(offeredIds(response)).toEqual(["scale"]);
    expect(response.offers[0]?.reasons[0]).toMatchObject({
      code: "saves_money",
      evidence: { current: 175, next: 125, saving: 50 },
    });
    expect(response.offers[0]?.price).toEqual({ amount: 125, currency: "EUR" });
  });

  test("offers it at the same sum, and not at a cent more", () => {
    expect(offeredIds(ask([basic, scale], { credits: 2 }))).toEqual(["scale"]);
    const dearer = plan("scale", 125.01, { includes: { credits: 15 }, overage: { credits: 20 } });
    expect(offeredIds(ask([basic, dearer], { credits: 2 }))).toEqual([]);
  });

  test("counts the offered plan's own overage", () => {
    // 20 credits: 75 + 19 × 50 = 1025 now; 125 + 5 × 20 = 225 then.
    const [offer] = ask([basic, scale], { credits: 20 }).offers;
    expect(offer?.reasons[0]?.evidence).toEqual({ current: 1025, next: 225, saving: 800 });
    const stingy = plan("stingy", 80, { includes: { credits: 2 }, overage: { credits: 60 } });
    expect(offeredIds(ask([basic, stingy], { credits: 2 }))).toEqual(["stingy"]);
    expect(offeredIds(ask([basic, stingy], { credits: 9 }))).toEqual([]);
  });

  test("wants more included of something that is used: a cheaper price alone is no upgrade", () => {
    const less = plan("less", 50, { includes: { credits: 1 }, overage: { credits: 10 } });
    expect(offeredIds(ask([basic, less], { credits: 3 }))).toEqual([]);
    const other = plan("other", 50, { includes: { credits: 1, seats: 9 }, overage: { credits: 10 } });
    expect(offeredIds(ask([basic, other], { credits: 3 }))).toEqual([]);
  });

  test("takes a plan for none that neither includes nor prices what is used, for what it unlocks too", () => {
    const silent = plan("silent", 60, { includes: { seats: 9 } });
    const unlocks = [{ metric: "leads", atLeast: 10, feature: "CRM" }];
    const unlocking = plan("unlocking", 60, { includes: {}, unlocks });
    expect(offeredIds(ask([basic, silent, unlocking], { credits: 3, leads: 99 }))).toEqual([]);
    const pricing = plan("pricing", 60, { overage: { credits: 1 }, unlocks });
    expect(offeredIds(ask([basic, pricing], { credits: 3, leads: 99 }))).toEqual(["pricing"]);
  });

  test("does not count as used what the current plan neither includes nor prices", () => {
    const unlocks = [{ metric: "leads", atLeast: 10, feature: "CRM" }];
    const next = plan("next", 99, { includes: { credits: 1 }, unlocks });
    expect(offeredIds(ask([basic, next], { credits: 1, leads: 10, mails: 4000 }))).toEqual(["next"]);
  });

  test("is not put off by a metric that is named like what every object has", () => {
    expect(
      offeredIds(ask([basic, scale], { credits: 3, toString: 9, constructor: 9 }, { budget: 0 })),
    ).toEqual(["scale"]);
  });

  test("offers plans of the same group only, and none without a current plan", () => {
    const apart = { ...scale, group: "other" };
    expect(offeredIds(ask([basic, apart], { credits: 3 }))).toEqual([]);
    expect(offeredIds(ask([basic, scale], { credits: 3 }, { plan: undefined }))).toEqual([]);
    expect(offeredIds(ask([basic, scale], { credits: 3 }, { plan: "gone" }))).toEqual([]);
  });
});

describe("plan-upgrade by what it unlocks", () => {
  const unlocks = [{ metric: "leadGrowth", atLeast: 2, feature: "CRM", benefit: "No lead is lost" }];
  const lite = plan("basic", 29);
  const plus = plan("plus", 49, { unlocks, trialDays: 30 }, { features: { crm: true } });

  test("offers a plan whose feature the usage has come to need, exactly at its bound", () => {
    expect(offeredIds(ask([lite, plus], { leadGrowth: 2 }))).toEqual(["plus"]);
    expect(offeredIds(ask([lite, plus], { leadGrowth: 1.99 }))).toEqual([]);
    expect(offeredIds(ask([lite, plus], {}))).toEqual([]);
  });

  test("says what it is needed for, in the merchant's words where there are some", () => {
    const [offer] = ask([lite, plus], { leadGrowth: 2.4 }).offers;
    expect(offer?.reasons[0]).toMatchObject({
      code: "unlocks_feature",
      evidence: { metric: "leadGrowth", value: 2.4, feature: "CRM" },
    });
    expect(offer?.reasons[0]?.text).toContain("No lead is lost");
  });

  test("carries its trial, takes the place of the current plan and compares the two", () => {
    const [offer] = ask([lite, plus], { leadGrowth: 2 }).offers;
    expect(offer?.trialDays).toBe(30);
    expect(offer?.products[0]?.replaces).toBe("basic");
    expect(offer?.compare).toEqual([{ feature: "crm", to: true }]);
  });

  test("unlocks nothing that the current plan unlocks already", () => {
    expect(offeredIds(ask([plan("basic", 29, { unlocks }), plus], { leadGrowth: 2 }))).toEqual([]);
  });

  test("says that it pays back, where it brings more than it costs more", () => {
    const told = (valuePerMonth: number) =>
      reasonsOf(ask([lite, plus], { leadGrowth: 2, valuePerMonth }), "plus");
    expect(told(20)).toEqual(["unlocks_feature"]);
    expect(told(20.01)).toEqual(["pays_back", "unlocks_feature"]);
  });
});

describe("a plan-upgrade and the rules", () => {
  const unlocks = [{ metric: "leads", atLeast: 1, feature: "CRM" }];
  const lite = plan("basic", 29);
  const plus = plan("plus", 49, { unlocks });

  test("is judged by its sum, not by its price: neither uplift nor the price anchor binds it", () => {
    expect(offeredIds(ask([lite, plan("plus", 490, { unlocks })], { leads: 1 }))).toEqual(["plus"]);
  });

  test("adds to the bill what the sum grows by", () => {
    const stops = (budget: number) => stopsOf(ask([lite, plus], { leads: 1 }, { budget }), "plus");
    expect(stops(20)).toEqual([]);
    expect(stops(19.99)).toEqual(["budget"]);
    expect(offeredIds(ask([basic, scale], { credits: 3 }, { budget: 0 }))).toEqual(["scale"]);
  });

  test("shows several versions side by side", () => {
    const both = ask([lite, plus, plan("pro", 99, { unlocks })], { leads: 1 });
    expect(offeredIds(both)).toEqual(["plus", "pro"]);
  });

  test("is not put off for who is new to it, but for who hesitates", () => {
    const saas = shop({ catalog: [lite, plus], policy: { trade: "saas" } });
    const request = { placement: "account", customer: { plan: "basic", usage: { leads: 1 } } } as const;
    const asked = (customer: object) =>
      saas.ask("plan-upgrade", { ...request, customer: { ...request.customer, ...customer } });
    expect(offeredIds(asked({ stage: "new" }))).toEqual(["plus"]);
    expect(stopsOf(asked({ signals: ["hesitant"] }), "plus")).toEqual(["not-now"]);
    expect(asked({ signals: ["hesitant"] }).later.map(({ productId }) => productId)).toEqual(["plus"]);
  });

  test("rests after a no", () => {
    const session = { dismissed: [{ productId: "plus", at: daysAgo(3) }] };
    expect(stopsOf(ask([lite, plus], { leads: 1 }, {}, { session }), "plus")).toEqual(["dismissed"]);
  });

  test("rests on the customer: without consent it is made only to be withheld", () => {
    expect(stopsOf(ask([lite, plus], { leads: 1 }, { consent: false }), "plus")).toEqual(["no-consent"]);
  });
});
