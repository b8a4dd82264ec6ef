import fc from "fast-check";
import { expect, test } from "vitest";
import { strongest } from "../../src/graph/strongest.ts";

/** Few weights, so that many are equal; codes up to the largest there is. */
const ties = fc.uniqueArray(
  fc.record({
    code: fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 0xffffffd0, max: 0xffffffff })),
    weight: fc.constantFrom(1, 0.5, 0.25, 0.1, 1e-30, 2 ** -149).map(Math.fround),
  }),
  { selector: ({ code }) => code, maxLength: 60 },
);

test("what it keeps is the head of the list sorted by weight, then by code", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.array(ties, { maxLength: 3 }), (keep, rows) => {
      const best = strongest(keep);
      for (const row of rows) {
        const sorted = row.toSorted((a, b) => b.weight - a.weight || a.code - b.code).slice(0, keep);
        let floor = 0;
        for (const { code, weight } of row) if (weight >= floor) floor = best.offer(code, weight);
        const targets = new Uint32Array(keep);
        const weights = new Float32Array(keep);
        const kept = best.drain(targets, weights, 0);
        expect([...targets.subarray(0, kept)]).toEqual(sorted.map(({ code }) => code));
        expect([...weights.subarray(0, kept)]).toEqual(sorted.map(({ weight }) => weight));
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});

test("writes from the place it is given on, and nowhere else", () => {
  const best = strongest(2);
  best.offer(7, 0.5);
  const targets = Uint32Array.of(1, 2, 3);
  const weights = Float32Array.of(1, 1, 1);
  expect(best.drain(targets, weights, 1)).toBe(1);
  expect([...targets]).toEqual([1, 7, 3]);
  expect([...weights]).toEqual([1, 0.5, 1]);
});
