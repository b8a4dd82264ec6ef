import { describe, expect, test } from "vitest";
import { complement, decide, PLAYBOOK, type Technique } from "../../src/index.ts";
import { percentOff } from "../../src/model/money.ts";
import { cart, daysAgo } from "../support/shop.ts";
import { DEALS, NOW, termsIn } from "./support/promises.ts";

const first = (technique: string, request: Parameters<typeof termsIn>[1]) =>
  termsIn(DEALS, { techniques: [technique], ...request })[0];

describe("what an offer with a price of its own promises", () => {
  test("of a bundle: all its parts at one price, and nothing else beside them", () => {
    expect(first("bundle", { productId: "phone" })).toEqual({
      technique: "bundle",
      products: [
        { productId: "phone", quantity: 1 },
        { productId: "case", quantity: 1 },
        { productId: "film", quantity: 1 },
      ],
      price: { amount: 297, currency: "EUR" },
      isDiscount: true,
      trigger: { products: [] },
      graphVersion: DEALS.graph.facts.version,
      policyVersion: "p7",
    });
  });

  test("of several of a thing: the quantity", () => {
    expect(first("multibuy", { productId: "film" })).toMatchObject({
      products: [{ productId: "film", quantity: 3 }],
      price: { amount: 24 },
      trigger: { products: [] },
    });
  });

  test("of a second item: that it lies beside the main one", () => {
    const request = { cart: cart("phone"), placement: "till" };
    expect(first("second-item", request)).toMatchObject({
      products: [{ productId: "case", quantity: 1 }],
      price: { amount: 14 },
      isDiscount: true,
      trigger: { products: [{ productId: "phone", quantity: 1 }] },
    });
    expect(first("second-item", { productId: "phone" })?.trigger.products).toHaveLength(1);
  });

  test("of a second item for an order that was placed: that the customer is said to have the main one", () => {
    const lines = [{ productId: "phone", quantity: 1, price: 300 }];
    const orders = [{ orderId: "o1", at: daysAgo(1), lines }];
    const said = first("second-item", { placement: "confirmation", customer: { orders } });
    expect(said?.trigger).toEqual({ products: [], has: "phone" });
  });

  test("of a reward: the amount that the order had to reach, or that it took an offer; what is off, and how long", () => {
    expect(first("reward", { placement: "confirmation", cart: cart("phone") })).toMatchObject({
      products: [],
      price: { amount: 0 },
      code: "THANKS10",
      percent: 10,
      validDays: 30,
      trigger: { products: [], atLeast: 100 },
    });
    const taken = { lines: [{ productId: "case", offerId: "r.1" }] };
    const gift = first("reward", { placement: "confirmation", cart: taken });
    expect(gift).toMatchObject({ gift: "a scarf", validDays: 14 });
    expect(gift?.trigger).toEqual({ products: [], acceptedOffer: true });
  });

  test("of a trial: the plan for nothing, which is no discount", () => {
    const said = first("trial", {
      placement: "account",
      customer: { plan: "lite", usage: { leads: 12 } },
      session: { dismissed: [{ productId: "plus", at: daysAgo(3) }] },
    });
    expect(said).toMatchObject({
      products: [{ productId: "plus", quantity: 1 }],
      price: { amount: 0 },
      isDiscount: false,
      trialDays: 30,
      trigger: { products: [] },
    });
  });

  test("of a merchant's own technique the same: it rests on what the technique says", () => {
    const { columns: _, ...own } = complement();
    const half: Technique = {
      ...own,
      code: "half-price",
      propose: (situation) =>
        own.propose(situation).map((one) => ({
          ...one,
          technique: "half-price",
          ownPrice: { amount: percentOff(one.listing.price, 50), isDiscount: true },
        })),
    };
    const playbook = { ...PLAYBOOK, techniques: [half] };
    const [said] = termsIn(DEALS, { productId: "phone", techniques: ["half-price"] }, playbook);
    expect(said).toMatchObject({
      technique: "half-price",
      price: { amount: 5 },
      trigger: { products: [{ productId: "phone" }] },
    });
  });

  test("of what costs what everybody pays: nothing", () => {
    expect(termsIn(DEALS, { productId: "phone", techniques: ["complement"] })).toEqual([
      undefined,
      undefined,
    ]);
    const ladder = termsIn(DEALS, { productId: "lite", techniques: ["ladder"] });
    expect(ladder).toEqual([undefined]);
  });

  test("is told beside the answer, which is the same to the byte", () => {
    const request = { placement: "product", productId: "phone", techniques: ["bundle"] } as const;
    const context = { ...DEALS, playbook: PLAYBOOK, at: NOW, requestId: "r" };
    const told = decide(request, { ...context, promise: () => undefined });
    expect(JSON.stringify(told)).toBe(JSON.stringify(decide(request, context)));
  });
});
