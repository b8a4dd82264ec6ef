import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quartiles } from "../../src/audit/quartiles.ts";
import { spread } from "../../src/audit/spread.ts";
import type { Offer } from "../../src/model/response.ts";
import { answered, piece } from "./shared/answers.ts";

function spreadOf(basketValue: number, ...offers: Partial<Offer>[]) {
  const tally = spread();
  tally.add(answered({ offers, basketValue, technique: "complement" }));
  return tally.result();
}

const price = (amount: number) => ({ price: { amount, currency: "EUR" } });

describe("quartiles", () => {
  test("are values below or at which a quarter, half and three quarters lie, and no smaller one does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (values) => {
        const found = quartiles(values);
        const share = (most: number) => values.filter((value) => value <= most).length / values.length;
        for (const [wanted, value] of [
          [0.25, found?.lower],
          [0.5, found?.median],
          [0.75, found?.upper],
        ] as const) {
          const smallest = [...values].sort((a, b) => a - b).find((one) => share(one) >= wanted);
          expect(value).toBe(smallest);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("of nothing are nothing", () => {
    expect(quartiles([])).toBeUndefined();
    expect(spreadOf(10)).toEqual({});
  });
});

describe("how offers are spread", () => {
  test("is told by an add-on's price as a share of what it joins", () => {
    const { priceShare } = spreadOf(20, price(1), price(2), price(5), price(8));
    expect(priceShare).toEqual({ count: 4, lower: 0.05, median: 0.1, upper: 0.25 });
  });

  test("leaves out what takes the place of another, what comes as a set or for nothing, and empty baskets", () => {
    const replaces = { products: [{ ...piece("better"), replaces: "good" }], ...price(9) };
    const set = { products: [piece("a"), piece("b")], ...price(9) };
    const more = { products: [{ ...piece("a"), quantity: 6 }], ...price(9) };
    expect(spreadOf(20, replaces, set, more, { products: [], ...price(0) })).toEqual({});
    expect(spreadOf(0, price(1))).toEqual({});
  });

  test("tells how many of the orders with the item have the offer too, as its reason does", () => {
    const tie = (confidence: number) => ({
      reasons: [{ code: "bought_together", text: "", evidence: { confidence } }],
    });
    const { confidence } = spreadOf(0, tie(0.2), tie(0.6), { reasons: [] });
    expect(confidence).toEqual({ count: 2, lower: 0.2, median: 0.2, upper: 0.6 });
  });
});
