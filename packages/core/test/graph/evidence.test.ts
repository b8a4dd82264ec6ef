import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEvidence, LEAST_Z, standOut } from "../../src/graph/evidence.ts";

/** Binomial coefficient by Pascal's triangle. */
function choose(n: number, k: number): bigint {
  let row = [1n];
  for (let i = 0; i < n; i++) row = [1n, ...row.slice(1).map((value, j) => value + (row[j] ?? 0n)), 1n];
  return row[k] ?? 0n;
}

/** Mean and standard deviation of how many of `a` baskets are among `b` of `total`, by adding up every case. */
function moments(a: number, b: number, total: number): { mean: number; sd: number } {
  const all = Number(choose(total, b));
  const cases = Array.from({ length: Math.min(a, b) + 1 }, (_, k) => ({
    k,
    chance: Number(choose(a, k) * choose(total - a, b - k)) / all,
  }));
  const mean = cases.reduce((sum, { k, chance }) => sum + k * chance, 0);
  const variance = cases.reduce((sum, { k, chance }) => sum + (k - mean) ** 2 * chance, 0);
  return { mean, sd: Math.sqrt(variance) };
}

const counts = fc
  .integer({ min: 2, max: 30 })
  .chain((total) =>
    fc.tuple(fc.constant(total), fc.integer({ min: 1, max: total }), fc.integer({ min: 1, max: total })),
  )
  .chain(([total, a, b]) =>
    fc.tuple(
      fc.constant(total),
      fc.constant(a),
      fc.constant(b),
      fc.integer({ min: Math.max(0, a + b - total), max: Math.min(a, b) }),
    ),
  );

describe("how far a pair stands out from chance", () => {
  test("is its distance from the mean of the hypergeometric distribution in standard deviations", () => {
    fc.assert(
      fc.property(counts, ([total, a, b, together]) => {
        const { mean, sd } = moments(a, b, total);
        const z = sd > 1e-9 ? (together - mean) / sd : 0;
        expect(standOut(together, a, b, total)).toBeCloseTo(z, 8);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test("is nothing where a product is in every basket, or there is but one basket", () => {
    expect(standOut(40, 100, 40, 100)).toBe(0);
    expect(standOut(1, 1, 1, 1)).toBe(0);
    expect(standOut(0, 0, 0, 0)).toBe(0);
  });

  test("does not depend on which of the two is asked about", () => {
    fc.assert(
      fc.property(counts, ([total, a, b, together]) => {
        expect(standOut(together, a, b, total)).toBeCloseTo(standOut(together, b, a, total), 10);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describe("a pair is evidence", () => {
  test("when it was seen often enough and above chance, not at either bound less", () => {
    expect(isEvidence(5, 20, 20, 1000, 5)).toBe(true);
    expect(isEvidence(4, 20, 20, 1000, 5)).toBe(false);
    expect(isEvidence(5, 100, 100, 1000, 5)).toBe(false);
  });

  test("only above the one-sided 95 % point, not on it", () => {
    const all = fc.sample(counts, { seed: 4, numRuns: 300 });
    for (const [total, a, b, together] of all)
      expect(isEvidence(together, a, b, total, 1)).toBe(
        together >= 1 && standOut(together, a, b, total) > LEAST_Z,
      );
    expect(LEAST_Z).toBe(1.645);
  });
});
