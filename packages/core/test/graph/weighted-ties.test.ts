import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basketTable } from "../../src/graph/basket-table.ts";
import { WEIGHT_ONE } from "../../src/graph/basket-weights.ts";
import { countTies } from "../../src/graph/count-ties.ts";
import { confidence } from "../../src/graph/measures/confidence.ts";
import { dampedConfidence } from "../../src/graph/measures/damped-confidence.ts";
import { someBaskets } from "./shared/baskets.ts";
import { neighbours } from "./shared/neighbours.ts";
import { plainTies } from "./shared/plain-ties.ts";

/** Baskets, each with its weight; some weigh nothing. */
const someWeighed: fc.Arbitrary<readonly (readonly [basket: string[], weight: number])[]> = someBaskets.chain(
  (baskets) =>
    fc.tuple(
      ...baskets.map((basket) =>
        fc.tuple(fc.constant(basket), fc.oneof(fc.constant(0), fc.nat({ max: WEIGHT_ONE }))),
      ),
    ),
);

describe("counting ties in baskets that weigh", () => {
  test("finds what a double loop over the baskets and their weights finds", () => {
    const measure = dampedConfidence();
    fc.assert(
      fc.property(someWeighed, fc.integer({ min: 1, max: 14 }), (weighed, keep) => {
        const baskets = weighed.map(([basket]) => basket);
        const table = basketTable(baskets);
        const graph = countTies(table, { measure, keep, weights: weightsOf(weighed) });
        const shares = weighed.map(([, weight]) => weight / WEIGHT_ONE);
        for (const product of table.products) {
          expect(neighbours(table, graph, product)).toEqual(
            plainTies(baskets, product, measure, keep, shares),
          );
        }
      }),
      { seed: 11 },
    );
  });

  test("gives the same graph for any order of baskets", () => {
    fc.assert(
      fc.property(someWeighed, fc.integer({ min: 1, max: 5 }), (weighed, keep) => {
        const [there, back] = [weighed, weighed.toReversed()].map((some) =>
          countTies(basketTable(some.map(([basket]) => basket)), {
            measure: confidence(),
            keep,
            weights: weightsOf(some),
          }),
        );
        expect(there).toEqual(back);
      }),
      { seed: 12 },
    );
  });

  test("gives the plain graph where every basket counts once", () => {
    fc.assert(
      fc.property(someBaskets, (baskets) => {
        const table = basketTable(baskets);
        const weights = new Uint32Array(baskets.length).fill(WEIGHT_ONE);
        const options = { measure: dampedConfidence(), keep: 3 };
        expect(countTies(table, { ...options, weights })).toEqual(countTies(table, options));
      }),
      { seed: 13 },
    );
  });

  test("tells as evidence every basket that holds both, whatever it weighs", () => {
    const table = basketTable([["a", "b"], ["a", "b"], ["a"]]);
    const weights = Uint32Array.of(0, WEIGHT_ONE / 2, WEIGHT_ONE);
    const graph = countTies(table, { measure: confidence(), weights });
    expect(neighbours(table, graph, "a")).toEqual([{ id: "b", together: 2, weight: Math.fround(0.5 / 3) }]);
  });

  test("refuses weights that are not one a basket", () => {
    const table = basketTable([["a"], ["b"]]);
    expect(() => countTies(table, { measure: confidence(), weights: Uint32Array.of(1) })).toThrow(
      new RangeError("weights must be 2, one a basket, not 1"),
    );
  });

  test("refuses a basket that counts more than once", () => {
    expect(() =>
      countTies(basketTable([["a"]]), { measure: confidence(), weights: Uint32Array.of(65_537) }),
    ).toThrow(new RangeError("a basket's weight must be 65536 or less, not 65537"));
  });
});

/** The weights of some baskets as the builder takes them. */
function weightsOf(weighed: readonly (readonly [basket: string[], weight: number])[]): Uint32Array {
  return Uint32Array.from(weighed, ([, weight]) => weight);
}
