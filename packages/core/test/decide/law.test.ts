import { describe, expect, test } from "vitest";
import type { Customer, Offer, PolicyInput, Product } from "../../src/index.ts";
import type { Merchandising } from "../../src/model/policy.ts";
import { product, shop } from "../support/shop.ts";

const addOn = (more: Partial<Product> = {}) =>
  product("headset", 28, { isAccessoryOrSparePartFor: ["phone"], ...more });

/** The second item that a shop offers at the till, where the policy's percentage is a half. */
function second(
  policy: PolicyInput,
  more: Partial<Product> = {},
  customer: Customer = {},
): Offer | undefined {
  const store = shop({
    catalog: [product("phone", 400), addOn(more)],
    policy: { secondItem: { percent: 50 }, ...policy },
  });
  const cart = { lines: [{ productId: "phone" }] };
  return store.ask("second-item", { placement: "till", cart, customer }).offers[0];
}

const percentOf = (offer: Offer | undefined) =>
  offer?.reasons.find(({ code }) => code === "second_item_discount")?.evidence.percent;

describe("a second item's saving", () => {
  test("is on today's price where no market is named", () => {
    const offer = second({});
    expect(offer?.price).toEqual({ amount: 14, currency: "EUR", was: 28, saving: 14 });
    expect(percentOf(offer)).toBe(50);
  });

  test("is on the lowest price of 30 days in Germany, and so is its percentage", () => {
    const offer = second({ market: "DE" }, { lowestPrice30Days: 25 });
    expect(offer?.price).toEqual({ amount: 14, currency: "EUR", was: 25, saving: 11 });
    expect(percentOf(offer)).toBe(44);
  });

  test("is kept quiet in Germany where that price is not known; the price stays", () => {
    const offer = second({ market: "DE" });
    expect(offer?.price).toEqual({ amount: 14, currency: "EUR" });
    expect(offer?.reasons.map(({ code }) => code)).toEqual(["accessory_of"]);
  });

  test("counts for those who only buy at a discount just where it is shown", () => {
    const line = { productId: "other", quantity: 1, price: 8, listPrice: 10 };
    const orders = ["2026-08-01", "2026-09-01", "2026-10-01"].map((day) => {
      return { orderId: day, at: `${day}T10:00:00Z`, lines: [line] };
    });
    expect(second({}, {}, { orders })?.price.was).toBe(28);
    expect(second({ market: "DE" }, {}, { orders })).toBeUndefined();
    expect(second({ market: "DE" }, { lowestPrice30Days: 25 }, { orders })?.price.was).toBe(25);
  });
});

describe("the disclosure", () => {
  const SAID = "This price was set for you personally by an automated decision.";
  const vip = { segments: ["vip"] };
  const pin = (more: Partial<Merchandising>): PolicyInput => ({
    merchandising: [{ effect: "pin", productIds: ["headset"], ...more }],
  });

  test("stands beside a price of the offer's own for a segment only", () => {
    expect(second({}, { forSegments: ["vip"] }, vip)?.disclosure).toBe(SAID);
    expect(second({}, {}, vip)).not.toHaveProperty("disclosure");
  });

  test("stands where the merchant pins or boosts it for a segment", () => {
    expect(second(pin({ segments: ["vip"] }), {}, vip)?.disclosure).toBe(SAID);
    expect(second(pin({ effect: "boost", factor: 2, segments: ["vip"] }), {}, vip)?.disclosure).toBe(SAID);
    expect(second(pin({ segments: ["vip"] }), {})).not.toHaveProperty("disclosure");
    expect(second(pin({}), {}, vip)).not.toHaveProperty("disclosure");
    expect(second(pin({ segments: ["vip"], productIds: ["phone"] }), {}, vip)).not.toHaveProperty(
      "disclosure",
    );
  });

  test("stands beside a trial that the customer's usage calls for", () => {
    const plan = (id: string, price: number, more: Partial<Product>) =>
      product(id, price, { kind: "plan", group: "plans", ...more });
    const store = shop({
      catalog: [
        plan("basic", 10, { plan: { includes: { leads: 10 }, overage: {} } }),
        plan("pro", 50, {
          plan: {
            includes: { leads: 100 },
            overage: {},
            trialDays: 14,
            unlocks: [{ metric: "leads", atLeast: 20, feature: "CRM" }],
          },
        }),
      ],
    });
    const request = {
      placement: "account",
      customer: { plan: "basic", usage: { leads: 50 } },
      session: { dismissed: [{ productId: "pro", at: "2026-11-01T10:00:00Z" }] },
    };
    const [offer] = store.ask("trial", request).offers;
    expect(offer?.price.amount).toBe(0);
    expect(offer?.disclosure).toBe(SAID);
    const [dearer] = store.ask("plan-upgrade", { ...request, session: {} }).offers;
    expect(dearer?.price.amount).toBe(50);
    expect(dearer).not.toHaveProperty("disclosure");
  });

  test("is not for what costs everybody the same, however personal the choice", () => {
    const store = shop({
      catalog: [product("phone", 400), addOn({ forSegments: ["vip"] })],
    });
    const [offer] = store.ask("complement", { productId: "phone", customer: vip }).offers;
    expect(offer?.products[0]?.productId).toBe("headset");
    expect(offer).not.toHaveProperty("disclosure");
  });

  test("is not for a table of versions, which has the main item's price", () => {
    const versions = [1, 2].map((tier) =>
      product(`v-${tier}`, 10 * tier, { group: "v", tier, forSegments: ["vip"] }),
    );
    const [offer] = shop({ catalog: versions }).ask("ladder", { productId: "v-1", customer: vip }).offers;
    expect(offer?.products).toHaveLength(2);
    expect(offer).not.toHaveProperty("disclosure");
  });

  test("has the words that the market's law prescribes, and is left out where the merchant says so", () => {
    const product = { forSegments: ["vip"] };
    expect(second({ market: "US" }, product, vip)?.disclosure).toMatch(/^THIS PRICE WAS SET/);
    expect(second({ market: "DE" }, product, vip)?.disclosure).toBe(SAID);
    expect(second({ market: "DE", law: { disclosure: false } }, product, vip)).not.toHaveProperty(
      "disclosure",
    );
  });

  test("is of what was used: without consent a segment of their own has decided nothing", () => {
    const product = { forSegments: ["vip", "source:ads"] };
    expect(second({}, product, { ...vip, consent: false })).toBeUndefined();
    expect(second({}, product, vip)?.disclosure).toBe(SAID);
  });
});
