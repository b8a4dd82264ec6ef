import type { Offer } from "@basketwise/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cartLines } from "../../src/tracking/cart-lines.ts";

type Part = readonly [productId: string, price: number, quantity: number];

function offerOf(parts: readonly Part[], amount: number, more: Partial<Offer> = {}): Offer {
  const products = parts.map(([productId, price, quantity]) => ({ productId, title: "", price, quantity }));
  return {
    id: "r1.1",
    technique: "bundle",
    products,
    price: { amount, currency: "EUR" },
    reasons: [],
    ...more,
  };
}

describe("the lines of an accepted offer", () => {
  test("name product, pieces and offer, and no price where it is today's", () => {
    expect(cartLines(offerOf([["case", 19.99, 1]], 19.99))).toEqual([
      { productId: "case", quantity: 1, offerId: "r1.1" },
    ]);
  });

  test("of sums that binary numbers can't hold name no price either", () => {
    const lines = cartLines(
      offerOf(
        [
          ["a", 0.1, 1],
          ["b", 0.2, 1],
        ],
        0.3,
      ),
    );
    expect(lines.map(({ price }) => price)).toEqual([undefined, undefined]);
  });

  test("of a set bear the discount by their prices", () => {
    const set = offerOf(
      [
        ["phone", 400, 1],
        ["case", 19, 1],
      ],
      377.1,
    );
    expect(cartLines(set)).toMatchObject([
      { productId: "phone", price: 360 },
      { productId: "case", price: 17.1 },
    ]);
  });

  test("of several of a thing come to the price, to fractions of a cent where it must be", () => {
    const [line, ...others] = cartLines(offerOf([["bulb", 3.5, 3]], 10));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ productId: "bulb", quantity: 3, offerId: "r1.1" });
    expect(3 * (line?.price ?? 0)).toBeCloseTo(10, 9);
  });

  test("of a trial cost nothing", () => {
    expect(cartLines(offerOf([["plan", 49, 1]], 0, { technique: "trial" }))).toMatchObject([{ price: 0 }]);
  });

  test("name no price where what is offered has none today", () => {
    expect(cartLines(offerOf([["sample", 0, 1]], 5))).toEqual([
      { productId: "sample", quantity: 1, offerId: "r1.1" },
    ]);
  });

  test("there are none of a reward, nor of a ladder before one of its versions is chosen", () => {
    expect(cartLines(offerOf([], 0, { technique: "reward" }))).toEqual([]);
    const versions: Part[] = [
      ["s", 10, 1],
      ["m", 20, 1],
    ];
    expect(cartLines(offerOf(versions, 10, { technique: "ladder" }))).toEqual([]);
  });

  test("hold all pieces and come to the offer's price, whatever it is", () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 12 }));
    const cents = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), cents, (parts, amount) => {
        const named = parts.map(([price, quantity], i): Part => [`p${i}`, price / 100, quantity]);
        const lines = cartLines(offerOf(named, amount / 100));
        const priceOf = (i: number) => lines[i]?.price ?? named[i]?.[1] ?? Number.NaN;
        const sum = named.reduce((sum, [, , quantity], i) => sum + priceOf(i) * quantity, 0);
        return (
          Math.abs(sum - amount / 100) < 1e-6 &&
          lines.length === named.length &&
          named.every(([id, , quantity], i) => {
            const line = lines[i];
            return line?.productId === id && line.quantity === quantity && priceOf(i) >= 0;
          })
        );
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
