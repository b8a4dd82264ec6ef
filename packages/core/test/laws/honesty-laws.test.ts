import { describe, expect, test } from "vitest";
import { decimalsOf, toMinor } from "../../src/model/money.ts";
import { priceToday } from "../../src/model/product.ts";
import type { Offer, OfferResponse } from "../../src/model/response.ts";
import { answerIn, law } from "./check.ts";
import type { AnyShop } from "./generate.ts";

/** Holds a law against every offer. */
function offers(holds: (offer: Offer, shop: AnyShop) => void): void {
  law((shop, request) => {
    for (const offer of answerIn(shop, request).offers) holds(offer, shop);
  });
}

const reasonsOf = ({ offers, later }: OfferResponse) => [
  ...offers.flatMap((offer) => [...offer.reasons, ...(offer.companion?.reasons ?? [])]),
  ...later.map(({ reason }) => reason),
];

/** Every key and value of a document, from its leaves up. */
function* leaves(value: unknown, key = ""): Generator<readonly [key: string, value: unknown]> {
  yield [key, value];
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* leaves(inner, name);
}

/** In minor units: what the products of an offer cost by some price of each. */
function total({ products }: Offer, { catalog, policy }: AnyShop, lowest: boolean): number {
  const decimals = decimalsOf(policy.currency);
  return products.reduce((sum, { productId, quantity }) => {
    const product = catalog.find((one) => one.id === productId);
    const today = product ? priceToday(product) : Number.NaN;
    return sum + toMinor((lowest ? product?.lowestPrice30Days : undefined) ?? today, decimals) * quantity;
  }, 0);
}

/** Whether the law of the shop's market asks for the lowest price of 30 days beside a lower price of this offer. */
function needsPriorPrice({ products }: Offer, { policy: { market, law } }: AnyShop): boolean {
  const asks = law.priorPrice ?? (market === "DE" || market === "nowhere");
  return asks && products.length === 1 && products[0]?.quantity === 1;
}

describe("every offer", () => {
  test("names each product with its title and today's price of one piece", () => {
    offers(({ products }, { catalog, policy }) => {
      const decimals = decimalsOf(policy.currency);
      for (const { productId, title, price } of products) {
        const product = catalog.find((one) => one.id === productId);
        expect(title).toBe(product?.title);
        expect(toMinor(price, decimals)).toBe(product && toMinor(priceToday(product), decimals));
      }
    });
  });

  test("shows a saving only against a price that is higher, and to the cent", () => {
    offers(({ price: { amount, was, saving } }, { policy }) => {
      if (was === undefined) return expect(saving).toBeUndefined();
      const decimals = decimalsOf(policy.currency);
      expect(was).toBeGreaterThan(amount);
      expect(toMinor(saving ?? Number.NaN, decimals)).toBe(
        toMinor(was, decimals) - toMinor(amount, decimals),
      );
    });
  });

  test("compares with the lowest price of 30 days, or with the parts where the offer itself is the discount", () => {
    offers((offer, shop) => {
      const { amount, was } = offer.price;
      if (was === undefined) return;
      const decimals = decimalsOf(shop.policy.currency);
      const today = total(offer, shop, false);
      const isDiscount = toMinor(amount, decimals) < today;
      const real = isDiscount && !needsPriorPrice(offer, shop) ? today : total(offer, shop, true);
      expect(toMinor(was, decimals)).toBe(isDiscount ? Math.min(real, today) : real);
    });
  });

  test("shows no saving on a single thing without its lowest price of 30 days, where the law asks for that", () => {
    let kept = 0;
    offers((offer, shop) => {
      const [only] = offer.products;
      const product = shop.catalog.find(({ id }) => id === only?.productId);
      if (!needsPriorPrice(offer, shop) || product?.lowestPrice30Days !== undefined) return;
      expect(offer.price).not.toHaveProperty("was");
      expect(offer.reasons.map(({ code }) => code)).not.toContain("second_item_discount");
      if (offer.technique === "second-item") kept++;
    });
    expect(kept).toBeGreaterThan(0);
  });

  test("says it where a price was made for the customer, and only there", () => {
    const said = { yes: 0, no: 0 };
    offers((offer, shop) => {
      const { disclosure, price, code } = offer;
      said[disclosure === undefined ? "no" : "yes"]++;
      if (disclosure === undefined) return;
      const less = toMinor(price.amount, decimalsOf(shop.policy.currency)) <= total(offer, shop, false);
      expect(less || code !== undefined).toBe(true);
      expect(shop.policy.law.disclosure).not.toBe(false);
    });
    expect({ yes: said.yes > 0, no: said.no > 0 }).toEqual({ yes: true, no: true });
  });

  test("costs what its products cost today, unless the offer itself is the discount", () => {
    offers((offer, shop) => {
      if (["reward", "trial", "ladder"].includes(offer.technique)) return;
      const amount = toMinor(offer.price.amount, decimalsOf(shop.policy.currency));
      const today = total(offer, shop, false);
      const quiet = offer.technique === "second-item" && needsPriorPrice(offer, shop);
      if (offer.price.was === undefined && !quiet) expect(amount).toBe(today);
      else expect(amount).toBeLessThanOrEqual(today);
    });
  });

  test("is in the store's currency", () => {
    offers(({ price }, { policy }) => expect(price.currency).toBe(policy.currency));
  });

  test("says why, in whole sentences", () => {
    law((shop, request) => {
      const response = answerIn(shop, request);
      expect(response.offers.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
      for (const { text, code } of reasonsOf(response)) {
        expect(text).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
        expect(text.trim().length).toBeGreaterThan(0);
        expect(text).not.toBe(code);
      }
    });
  });

  test("has no number that is none", () => {
    law((shop, request) => {
      const bad = [...leaves(answerIn(shop, request))].filter(
        ([, value]) => value === null || (typeof value === "number" && !Number.isFinite(value)),
      );
      expect(bad).toEqual([]);
    });
  });

  test("never tells what a product costs the merchant", () => {
    law((shop, request) => {
      const response = answerIn(shop, request);
      const costs = new Set(shop.catalog.map(({ cost }) => cost).filter((cost) => cost !== undefined));
      const decimals = decimalsOf(shop.policy.currency);
      const minor = new Set([...costs].filter((cost) => cost > 1e6).map((cost) => toMinor(cost, decimals)));
      for (const [key, value] of leaves(response)) {
        expect(costs.has(value as number) || minor.has(value as never)).toBe(false);
        if (key === "cost") expect(reasonsOf(response).map(({ code }) => code)).toContain("pays_back");
      }
    });
  });
});
