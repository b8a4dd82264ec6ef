import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsOf, type Money, percentOff, sum, times, toMajor, toMinor } from "../../src/model/money.ts";

/** A decimal string in minor units, half up, digit by digit. */
function minorOf(text: string, decimals: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  const digits = fraction.padEnd(decimals + 1, "0");
  const kept = BigInt(whole + digits.slice(0, decimals));
  return Number(digits[decimals]) >= 5 ? kept + 1n : kept;
}

/** Decimal strings with up to five decimals. */
const amounts = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.stringMatching(/^[0-9]{0,5}$/))
  .map(([whole, fraction]) => (fraction === "" ? `${whole}` : `${whole}.${fraction}`));

describe("money", () => {
  test("is rounded half up as the digits are written, not as binary fractions lie", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 2, 3), (text, decimals) => {
        expect(BigInt(toMinor(Number(text), decimals))).toBe(minorOf(text, decimals));
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(toMinor(1.005, 2)).toBe(101);
    expect(toMinor(0.285, 2)).toBe(29);
  });

  test("comes back from minor units as the number that was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(0, 2, 3), (minor, decimals) => {
        expect(toMinor(toMajor(minor as Money, decimals), decimals)).toBe(minor);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("has as many decimals as the currency", () => {
    expect(["EUR", "JPY", "KWD"].map(decimalsOf)).toEqual([2, 0, 3]);
    expect(() => decimalsOf("EURO")).toThrow(RangeError);
  });

  test("less a percentage is rounded half up to a whole minor unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 0, max: 1000 }),
        (price, permille) => {
          const exact = (BigInt(price) * BigInt(1000 - permille) * 2n + 1000n) / 2000n;
          expect(BigInt(percentOff(price as Money, permille / 10))).toBe(exact);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
    expect(percentOff(45 as Money, 30)).toBe(32);
  });

  test("for several pieces and in sum is whole", () => {
    expect(times(333 as Money, 3)).toBe(999);
    expect(sum([1, 2, 3] as Money[])).toBe(6);
    expect(sum([])).toBe(0);
  });
});
