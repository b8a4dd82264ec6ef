import { describe, expect, test } from "vitest";
import { basketWeights, WEIGHT_ONE } from "../../src/graph/basket-weights.ts";

/** Baskets of 2, 3, 5, 1 and 0 items. */
const offsets = Uint32Array.of(0, 2, 5, 10, 11, 11);

describe("the weight of a basket", () => {
  test("is none at all where nothing bends it", () => {
    expect(basketWeights(offsets, {})).toBeUndefined();
    expect(basketWeights(offsets, { size: 0, halfLife: 30 })).toBeUndefined();
    expect(basketWeights(offsets, { halfLife: 0, ages: Float64Array.of(1, 2, 3, 4, 5) })).toBeUndefined();
  });

  test("falls with its size", () => {
    expect(shares({ size: 1 })).toEqual([1, 0.5, 0.25, 1, 1]);
    expect(shares({ size: 0.5 })?.[2]).toBe(0.5);
  });

  test("halves with every half-life", () => {
    const ages = Float64Array.of(0, 10, 20, 30, 5);
    expect(shares({ halfLife: 10, ages })).toEqual([1, 0.5, 0.25, 0.125, share(2 ** -0.5)]);
  });

  test("falls with both", () => {
    const ages = Float64Array.of(0, 10, 20, 30, 40);
    expect(shares({ size: 1, halfLife: 10, ages })).toEqual([1, 0.25, 0.0625, 0.125, 0.0625]);
  });

  test("is that of the median age where there is no date", () => {
    const ages = Float64Array.of(Number.NaN, 0, 10, 20, 30);
    expect(shares({ halfLife: 15, ages })?.[0]).toBe(0.5);
  });

  test("does not fall with age where no basket has a date", () => {
    const ages = new Float64Array(5).fill(Number.NaN);
    expect(basketWeights(offsets, { halfLife: 10, ages })).toBeUndefined();
    expect(shares({ size: 1, halfLife: 10, ages })).toEqual(shares({ size: 1 }));
  });

  test("is never nothing", () => {
    const ages = Float64Array.of(0, 1e6, 0, 0, 0);
    expect(basketWeights(offsets, { halfLife: 1, ages })?.[1]).toBe(1);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses to fall by size %d", (size) => {
    expect(() => basketWeights(offsets, { size })).toThrow(
      new RangeError(`size must be a number of 0 or more, not ${size}`),
    );
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a half-life of %d days", (halfLife) => {
    expect(() => basketWeights(offsets, { halfLife })).toThrow(
      new RangeError(`halfLife must be a number of 0 or more, not ${halfLife}`),
    );
  });

  test("refuses an age from the future and ages of other baskets", () => {
    expect(() => basketWeights(offsets, { halfLife: 1, ages: Float64Array.of(0, 0, 0, -2, 0) })).toThrow(
      new RangeError("ages must be 0 or more, not -2"),
    );
    expect(() => basketWeights(offsets, { halfLife: 1, ages: Float64Array.of(0) })).toThrow(
      new RangeError("ages must be 5, one a basket, not 1"),
    );
  });
});

/** What baskets count for, 1 for once. */
function shares(options: Parameters<typeof basketWeights>[1]): number[] | undefined {
  const weights = basketWeights(offsets, options);
  return weights && Array.from(weights, (weight) => weight / WEIGHT_ONE);
}

/** A share as fixed point tells it. */
function share(exact: number): number {
  return Math.round(exact * WEIGHT_ONE) / WEIGHT_ONE;
}
