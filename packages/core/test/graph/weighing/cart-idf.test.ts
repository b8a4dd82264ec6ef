import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MEASURES } from "../../../src/graph/measures/index.ts";
import { cartIdf } from "../../../src/graph/weighing/cart-idf.ts";

const confidence = MEASURES.confidence();
/** How many baskets hold the cart item, and how many there are. */
const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 1, max: total }), fc.constant(total)));

describe("ties of a cart item that is in most baskets", () => {
  test("lose by what it says, never more than all of it", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0.5, 1, 2), ([a, total], delta) => {
        const weight = cartIdf(confidence, delta).weigh(a, a, a, total);
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1);
        const says = total > 1 ? 1 - Math.log(a) / Math.log(total) : 1;
        expect(weight).toBeCloseTo(Math.max(0, says) ** delta, 6);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test("lose the more, the more baskets it is in", () => {
    const { weigh } = cartIdf(confidence, 1);
    expect(weigh(5, 10, 50, 1000)).toBeGreaterThan(weigh(50, 100, 50, 1000));
  });

  test("lose nothing where nothing is said", () => {
    expect(cartIdf(confidence, 0)).toBe(confidence);
  });

  test("are none where it is in all baskets", () => {
    expect(cartIdf(confidence, 1).weigh(500, 1000, 600, 1000)).toBe(0);
  });
});
