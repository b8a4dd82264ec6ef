import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BasketTable, basketTable } from "../../src/graph/basket-table.ts";
import { contentOrder } from "../../src/graph/content-order.ts";
import { takeBaskets } from "../../src/graph/take-baskets.ts";
import { sameInTwoOrders, someBaskets } from "./shared/baskets.ts";

/** What each basket holds, by id. */
function contentsOf({ products, offsets, items }: BasketTable): string[][] {
  return Array.from({ length: offsets.length - 1 }, (_, basket) =>
    Array.from(items.subarray(offsets[basket], offsets[basket + 1]), (item) => products[item] ?? "?"),
  );
}

describe("the order of baskets by their content", () => {
  test("names each basket once", () => {
    fc.assert(
      fc.property(someBaskets, (baskets) => {
        const order = contentOrder(basketTable(baskets));
        expect([...order].sort((a, b) => a - b)).toEqual(baskets.map((_, basket) => basket));
      }),
      { seed: 5 },
    );
  });

  test("is the same sequence of contents, however the baskets and their lines came", () => {
    fc.assert(
      fc.property(sameInTwoOrders, (both) => {
        const [one, other] = both.map((baskets) => {
          const table = basketTable(baskets);
          return contentsOf(takeBaskets(table, contentOrder(table)));
        });
        expect(other).toEqual(one);
      }),
      { seed: 6 },
    );
  });

  test("is the same sequence of contents and of what each weighs, where they weigh", () => {
    const few = fc.constantFrom(["a"], ["a", "b"], ["b", "c"], []);
    const weighed = fc.array(fc.tuple(few, fc.nat({ max: 3 })), { maxLength: 20 });
    const inTwoOrders = weighed.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(inTwoOrders, (both) => {
        const [one, other] = both.map((list) => {
          const table = basketTable(list.map(([basket]) => basket));
          const weights = Uint32Array.from(list, ([, weight]) => weight);
          const order = contentOrder(table, weights);
          return contentsOf(takeBaskets(table, order)).map((content, at) => [content, weights[order[at]!]]);
        });
        expect(other).toEqual(one);
      }),
      { seed: 7 },
    );
  });
});

describe("a table of some of the baskets", () => {
  test("holds just these, in the order given, under the same codes", () => {
    const some = someBaskets.chain((baskets) =>
      fc.tuple(fc.constant(baskets), fc.shuffledSubarray([...baskets.keys()])),
    );
    fc.assert(
      fc.property(some, ([baskets, taken]) => {
        const table = basketTable(baskets);
        const part = takeBaskets(table, Uint32Array.from(taken));
        expect(part.products).toBe(table.products);
        const all = contentsOf(table);
        expect(contentsOf(part)).toEqual(taken.map((basket) => all[basket]));
        expect(part.offsets[0]).toBe(0);
        expect(part.offsets.at(-1)).toBe(part.items.length);
      }),
      { seed: 8 },
    );
  });
});
