import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fifthOf, quintileCuts } from "../../src/model/quintiles.ts";

const someValues = fc.array(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 40 });

/** By the definition: of the values the smallest that at least `k` fifths of them do not exceed. */
function slowCut(values: readonly number[], k: number): number | undefined {
  return [...values]
    .sort((a, b) => a - b)
    .find((cut) => values.filter((value) => value <= cut).length * 5 >= k * values.length);
}

describe("the cuts between fifths", () => {
  test("part ten different values two by two", () => {
    expect(quintileCuts([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([2, 4, 6, 8]);
  });

  test("are each the smallest value that at least so many fifths do not exceed", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        expect(quintileCuts(values)).toEqual([1, 2, 3, 4].map((k) => slowCut(values, k)));
      }),
    );
  });

  test("of nothing are none", () => {
    expect(quintileCuts([])).toBeUndefined();
  });
});

describe("the fifth that a value lies in", () => {
  test("is 1 to 5, and rises with the value", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const cuts = quintileCuts(values) ?? [0, 0, 0, 0];
        const fifths = [...values].sort((a, b) => a - b).map((value) => fifthOf(value, cuts));
        expect(fifths.every((fifth) => [1, 2, 3, 4, 5].includes(fifth))).toBe(true);
        expect(fifths).toEqual([...fifths].sort((a, b) => a - b));
      }),
    );
  });

  test("is the lowest for the lowest value, and for all of them where all are equal", () => {
    expect([3, 3, 3, 3, 3].map((value) => fifthOf(value, [3, 3, 3, 3]))).toEqual([1, 1, 1, 1, 1]);
  });

  test("has at most a fifth of the values above its last cut", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const cuts = quintileCuts(values) ?? [0, 0, 0, 0];
        const best = values.filter((value) => fifthOf(value, cuts) === 5).length;
        expect(best * 5).toBeLessThanOrEqual(values.length);
      }),
    );
  });
});
