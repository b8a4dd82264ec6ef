import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coCount } from "../../../src/graph/measures/co-count.ts";
import { confidence } from "../../../src/graph/measures/confidence.ts";
import { cosine } from "../../../src/graph/measures/cosine.ts";
import { dampedConfidence } from "../../../src/graph/measures/damped-confidence.ts";
import { DEFAULT_MEASURE, MEASURES, type MeasureCode } from "../../../src/graph/measures/index.ts";
import { jaccard } from "../../../src/graph/measures/jaccard.ts";
import { lift } from "../../../src/graph/measures/lift.ts";
import { logLikelihoodRatio } from "../../../src/graph/measures/log-likelihood-ratio.ts";
import type { Measure } from "../../../src/graph/measures/shape.ts";

const codes = Object.keys(MEASURES) as MeasureCode[];

/** Counts that can be: both products sold, together in at least one basket, and no more baskets than there are. */
const counts = fc
  .record({
    together: fc.integer({ min: 1, max: 100_000 }),
    onlyA: fc.nat({ max: 100_000 }),
    onlyB: fc.nat({ max: 100_000 }),
    neither: fc.nat({ max: 1_000_000 }),
  })
  .map(({ together, onlyA, onlyB, neither }) => ({
    together,
    a: together + onlyA,
    b: together + onlyB,
    total: together + onlyA + onlyB + neither,
  }));

describe("a measure on hand-worked numbers: 30 baskets together, of 50 with a and 100 with b, among 1,000", () => {
  const weighed = (measure: Measure) => measure.weigh(30, 50, 100, 1000);

  test("the co-count is 30 of 1,000", () => {
    expect(weighed(coCount())).toBe(0.03);
  });

  test("confidence is 30 of 50", () => {
    expect(weighed(confidence())).toBe(0.6);
  });

  test("lift is 6 times chance, which weighs 6/7", () => {
    expect(weighed(lift({ shrink: 0 }))).toBeCloseTo(6 / 7, 12);
  });

  test("lift with 10 more baskets each is 30,000 / (60 · 110), pressed into 0 to 1", () => {
    expect(weighed(lift())).toBeCloseTo(30_000 / (30_000 + 6_600), 12);
  });

  test("cosine is 30 / √5,000", () => {
    expect(weighed(cosine())).toBeCloseTo(0.424264068711929, 12);
  });

  test("Jaccard is 30 of the 120 that hold either", () => {
    expect(weighed(jaccard())).toBe(0.25);
  });

  test("the log-likelihood ratio is 2 · Σ observed · ln(observed / expected)", () => {
    // expected: 5, 45, 95, 855; observed: 30, 20, 70, 880
    const ratio =
      2 *
      (30 * Math.log(30 / 5) + 20 * Math.log(20 / 45) + 70 * Math.log(70 / 95) + 880 * Math.log(880 / 855));
    expect(ratio).toBeCloseTo(83.039, 3);
    expect(weighed(logLikelihoodRatio({ half: ratio }))).toBeCloseTo(0.5, 12);
    expect(weighed(logLikelihoodRatio())).toBeCloseTo(ratio / (ratio + 100), 12);
  });

  test("damped confidence is 30 / (50 + shrink), damped by a power of 100 + shrink", () => {
    expect(weighed(dampedConfidence({ shrink: 0, damping: 0.5 }))).toBeCloseTo(0.06, 12);
    expect(weighed(dampedConfidence({ shrink: 21, damping: 0.5 }))).toBeCloseTo(30 / 71 / 11, 12);
    expect(weighed(dampedConfidence({ shrink: 0, damping: 0 }))).toBe(0.6);
  });
});

describe.each(codes)("%s", (code) => {
  const measure = MEASURES[code]();

  test("says its own code", () => {
    expect(measure.code).toBe(code);
  });

  test("weighs 0 to 1", () => {
    fc.assert(
      fc.property(counts, ({ together, a, b, total }) => {
        const weight = measure.weigh(together, a, b, total);
        return weight >= 0 && weight <= 1;
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  test("never falls when the two are together more often", () => {
    fc.assert(
      fc.property(counts, ({ together, a, b, total }) => {
        fc.pre(together < Math.min(a, b));
        return measure.weigh(together + 1, a, b, total) >= measure.weigh(together, a, b, total);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  test("weighs what is always bought together, and nothing else, without breaking", () => {
    const weight = measure.weigh(5, 5, 5, 5);
    expect(weight).toBeGreaterThanOrEqual(0);
    expect(weight).toBeLessThanOrEqual(1);
  });
});

describe("a measure of the pair, not of a direction", () => {
  const both: readonly MeasureCode[] = ["co-count", "lift", "cosine", "jaccard", "log-likelihood-ratio"];

  test.each(both)("%s is the same from either side", (code) => {
    const { weigh } = MEASURES[code]();
    fc.assert(
      fc.property(counts, ({ together, a, b, total }) => {
        expect(weigh(together, a, b, total)).toBeCloseTo(weigh(together, b, a, total), 9);
      }),
      { seed: 9 },
    );
  });
});

describe("a product that is everywhere", () => {
  test("is no tie by the log-likelihood ratio when it meets no more often than chance", () => {
    expect(logLikelihoodRatio().weigh(40, 50, 800, 1000)).toBe(0);
    expect(logLikelihoodRatio().weigh(41, 50, 800, 1000)).toBeGreaterThan(0);
  });

  test("loses by damped confidence to one that is not, met as often", () => {
    const { weigh } = dampedConfidence();
    expect(weigh(30, 50, 10_000, 20_000)).toBeLessThan(weigh(30, 50, 100, 20_000));
  });

  test("is damped alike below and above the numbers that are looked up", () => {
    const { weigh } = dampedConfidence({ shrink: 0, damping: 0.5 });
    expect(weigh(100, 100, 65_535, 100_000)).toBeCloseTo(1 / Math.sqrt(65_535), 12);
    expect(weigh(100, 100, 65_536, 100_000)).toBe(1 / 256);
  });
});

describe("the measure of a build that names none", () => {
  const { weigh } = MEASURES[DEFAULT_MEASURE]();

  test.each([
    ["as often sold as its cart item", 4, 500],
    ["sold in a thousand baskets", 1000, 1000],
    ["sold only beside it", 3, 300],
  ])("holds three of four for less than three hundred of five hundred: a neighbour %s", (_, few, many) => {
    expect(weigh(3, 4, few, 100_000)).toBeLessThan(weigh(300, 500, many, 100_000));
  });
});

test.each([
  [() => lift({ shrink: -1 }), "shrink must be a number of 0 or more, not -1"],
  [() => logLikelihoodRatio({ half: Number.NaN }), "half must be a number of 0 or more, not NaN"],
  [() => dampedConfidence({ shrink: -2 }), "shrink must be a number of 0 or more, not -2"],
  [
    () => dampedConfidence({ damping: Number.POSITIVE_INFINITY }),
    "damping must be a number of 0 or more, not Infinity",
  ],
])("a measure refuses a parameter that makes no sense: %s", (make, message) => {
  expect(make).toThrow(new RangeError(message));
});
