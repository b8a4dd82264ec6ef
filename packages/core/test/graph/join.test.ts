import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lower, raise } from "../../src/graph/join.ts";
import type { Power } from "../../src/graph/weighing/spec.ts";

const powers: readonly Power[] = [1, 2, 4];
const weights = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(powers)("a weight under the power %d", (power) => {
  test("is raised as the power says", () => {
    fc.assert(
      fc.property(weights, (weight) => {
        expect(raise(weight, power)).toBeCloseTo(weight ** power, 14);
      }),
      { seed: 1 },
    );
  });

  test("comes back when it is lowered again", () => {
    fc.assert(
      fc.property(weights, (weight) => {
        // A fourth power of less than this has no place among numbers.
        fc.pre(weight === 0 || weight > 1e-60);
        expect(lower(raise(weight, power), power)).toBeCloseTo(weight, 12);
      }),
      { seed: 2 },
    );
  });

  test("stays the same if it says nothing, or all", () => {
    expect([raise(0, power), raise(1, power), lower(0, power), lower(1, power)]).toEqual([0, 1, 0, 1]);
  });
});
