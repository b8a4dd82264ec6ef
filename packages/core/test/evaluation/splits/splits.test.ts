import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dice } from "../../../src/evaluation/dice.ts";
import { byTime } from "../../../src/evaluation/splits/by-time.ts";
import { random } from "../../../src/evaluation/splits/random.ts";

/** Moments of baskets, many of them alike, some unknown. */
const someMoments = fc
  .array(fc.constantFrom(Number.NaN, 0, 1, 2, 3, 5, 8), { maxLength: 40 })
  .map((at) => Float64Array.from(at));

const places = (count: number) => Uint32Array.from({ length: count }, (_, place) => place);
const sorted = (...parts: Uint32Array[]) => parts.flatMap((part) => [...part]).sort((a, b) => a - b);

describe("a split by time", () => {
  test("learns from the first 80 % and predicts the rest, whatever order they stand in", () => {
    const { train, test } = byTime(Float64Array.of(50, 10, 40, 20, 30)).cut(places(5));
    expect([...train]).toEqual([1, 3, 4, 2]);
    expect([...test]).toEqual([0]);
  });

  test("takes of one moment the baskets that stand first, and learns from those without a date", () => {
    const at = Float64Array.of(7, 7, Number.NaN, 7, 7, 7);
    const { train, test } = byTime(at).cut(places(6));
    expect([...train]).toEqual([2, 0, 1, 3, 4]);
    expect([...test]).toEqual([5]);
  });

  test("puts every basket into one part, and none to learn from after one to predict", () => {
    fc.assert(
      fc.property(someMoments, (at) => {
        const { train, test } = byTime(at).cut(places(at.length));
        expect(sorted(train, test)).toEqual([...places(at.length)]);
        const dated = at.filter((moment) => !Number.isNaN(moment)).length;
        expect(test.length).toBe(dated - Math.floor(dated * 0.8));
        for (const basket of test) {
          for (const before of train) expect(at[before]! > at[basket]!).toBe(false);
        }
      }),
      { seed: 1 },
    );
  });
});

describe("a random split", () => {
  test("puts four of five baskets into one part and the others into the other, the same for the same dice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 999 }), (count, seed) => {
        const cut = () => random(dice(seed, "split")).cut(places(count));
        const { train, test } = cut();
        expect(sorted(train, test)).toEqual([...places(count)]);
        expect(train.length).toBe(Math.floor(count * 0.8));
        expect(cut()).toEqual({ train, test });
      }),
      { seed: 2 },
    );
  });

  test("gives every basket the same chance to be predicted", () => {
    const split = random(dice(3, "split"));
    const times = new Array<number>(10).fill(0);
    for (let round = 0; round < 1000; round++)
      for (const basket of split.cut(places(10)).test) times[basket]!++;
    for (const count of times) expect(Math.abs(count - 200)).toBeLessThan(50);
  });
});
