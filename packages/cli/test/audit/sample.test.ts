import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleOf } from "../../src/audit/sample.ts";

const all = Array.from({ length: 100 }, (_, i) => `order-${i}`);
const sample = (size: number, seed: number, of = all) => sampleOf(of, (one) => one, { size, seed });

describe("a sample", () => {
  test("is so many of what there is, each once and in their order", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(1000), (size, seed) => {
        const picked = sample(size, seed);
        expect(picked).toHaveLength(Math.min(size, all.length));
        expect(all.filter((one) => picked.includes(one))).toEqual(picked);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  test("is the same for a seed in whatever order things come, and another for another", () => {
    expect(new Set(sample(20, 1, all.toReversed()))).toEqual(new Set(sample(20, 1)));
    expect(new Set(sample(20, 2))).not.toEqual(new Set(sample(20, 1)));
  });

  test("keeps what it had when one more comes, but for the one that gives way", () => {
    const before = sample(20, 1);
    const after = sample(20, 1, [...all, "order-new"]);
    expect(before.filter((one) => !after.includes(one)).length).toBeLessThanOrEqual(1);
  });

  test("favours none: over many seeds each is picked about as often", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++)
      for (const one of sample(10, seed)) times.set(one, (times.get(one) ?? 0) + 1);
    // 400 draws of 10 in 100: 40 a name, with a standard deviation of 6.
    for (const one of all) expect(Math.abs((times.get(one) ?? 0) - 40)).toBeLessThan(30);
  });
});
