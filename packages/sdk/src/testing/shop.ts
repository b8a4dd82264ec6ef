import type { Order, PolicyInput, Product } from "@basketwise/core";

/** A small shop to decide on: what it sells, what was bought together, and what its merchant allows. */
export interface TestShop {
  readonly catalog: readonly Product[];
  /** Each basket stands for that many orders of one piece each, at the catalog's prices, by unknown customers. */
  readonly baskets?: readonly { readonly times: number; readonly items: readonly string[] }[];
  /** Orders of known customers, where those matter. */
  readonly orders?: readonly Order[];
  /** The currency is the policy's. */
  readonly policy?: PolicyInput;
}

/**
 * A shop for phones and lamps, in euros. Beside a phone there is a better one, a case and a charger that go with it, and
 * a set of two; a cart of a lamp is a little short of free delivery; who pays gets a thank-you.
 */
export const TEST_SHOP: TestShop = {
  catalog: [
    { id: "phone", title: "Phone", price: 400, category: "phones", group: "phones", tier: 1 },
    {
      id: "phone-plus",
      title: "Phone Plus",
      price: 480,
      category: "phones",
      group: "phones",
      tier: 2,
      highlights: ["Sees twice as far"],
      features: { storage: "256 GB" },
    },
    { id: "case", title: "Case", price: 19, category: "cases", isAccessoryOrSparePartFor: ["group:phones"] },
    { id: "charger", title: "Charger", price: 29, category: "chargers" },
    { id: "earphones", title: "Earphones", price: 59, category: "audio" },
    { id: "lamp", title: "Lamp", price: 42, category: "lamps" },
    { id: "bulb", title: "Bulb", price: 9, category: "bulbs", kind: "consumable", replenishEvery: 180 },
    { id: "cable", title: "Cable", price: 4, category: "chargers", impulse: true },
  ],
  baskets: [
    { times: 40, items: ["phone", "case"] },
    { times: 25, items: ["phone", "charger", "case"] },
    { times: 12, items: ["phone-plus", "charger"] },
    { times: 15, items: ["phone", "earphones"] },
    { times: 60, items: ["lamp", "bulb"] },
    { times: 30, items: ["cable"] },
  ],
  policy: {
    version: "test-shop",
    currency: "EUR",
    bundles: [{ productIds: ["phone", "charger"], percent: 10 }],
    thresholds: [{ amount: 50, reward: "free delivery" }],
    rewards: [{ atLeast: 40, code: "THANKS10", percent: 10, validDays: 30 }],
  },
};
