import { describe, expect, test } from "vitest";
import { dice, MOST_SEED } from "../../src/evaluation/dice.ts";

/** The first throws of a seed's dice. */
const throws = (...[seed, stream]: Parameters<typeof dice>) => {
  const roll = dice(seed, stream);
  return Array.from({ length: 1000 }, () => roll());
};

describe("dice", () => {
  test("fall the same for the same seed, and otherwise for another seed or purpose", () => {
    expect(throws(7, "test")).toEqual(throws(7, "test"));
    const firsts = [0, 1, 2, 3, MOST_SEED].flatMap((seed) =>
      (["split", "validation", "test", "resamples"] as const).map((stream) => throws(seed, stream)[0]),
    );
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  test("fall evenly from 0 up to 1", () => {
    const tenths = new Array<number>(10).fill(0);
    for (const value of throws(1, "split")) tenths[Math.floor(value * 10)]!++;
    for (const count of tenths) expect(Math.abs(count - 100)).toBeLessThan(40);
  });

  test.each([-1, 0.5, Number.NaN, MOST_SEED + 1])("of seed %d there are none", (seed) => {
    expect(() => dice(seed, "split")).toThrow(
      new RangeError(`seed must be a whole number of 0 to 4294967295, not ${seed}`),
    );
  });
});
