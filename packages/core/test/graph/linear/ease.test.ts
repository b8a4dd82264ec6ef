import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BasketTable, basketTable, basketTableFromCodes } from "../../../src/graph/basket-table.ts";
import { basketWeights } from "../../../src/graph/basket-weights.ts";
import { countTies } from "../../../src/graph/count-ties.ts";
import { easeTies } from "../../../src/graph/linear/ease.ts";
import type { EaseOptions } from "../../../src/graph/linear/ease-problem.ts";
import { confidence } from "../../../src/graph/measures/confidence.ts";
import { sameInTwoOrders, someBaskets } from "../shared/baskets.ts";
import { neighbours } from "../shared/neighbours.ts";
import { plainEase } from "./shared/plain-ease.ts";

const ridges = fc.constantFrom(0.5, 3, 40);
const leasts = fc.integer({ min: 1, max: 3 });
const shares = fc.constantFrom(0, 0.5, 2);

describe("the dense linear model", () => {
  test("weighs ties as a ridge regression of each product on all others does", () => {
    fc.assert(
      fc.property(someBaskets, ridges, leasts, fc.constantFrom(0, 0.5, 1), (baskets, ridge, least, size) => {
        const table = basketTable(baskets);
        const weights = basketWeights(table.offsets, { size });
        const plain = plainEase(baskets, { ridge, least, weigh: weighed(size), prior: () => 0 });
        expectWeights(table, { ridge, least, weights }, (a, b) => plain.get(b)?.get(a) ?? 0);
      }),
      { seed: 1 },
    );
  });

  test("holds the weights to those of a prior, and takes the prior's for a product that it does not know", () => {
    fc.assert(
      fc.property(someBaskets, ridges, leasts, shares, (baskets, ridge, least, share) => {
        const table = basketTable(baskets);
        const counted = countTies(table, { measure: confidence(), keep: 20 });
        const prior = (a: string, b: string) =>
          share * (neighbours(table, counted, a).find(({ id }) => id === b)?.weight ?? 0);
        const plain = plainEase(baskets, { ridge, least, weigh: () => 1, prior });
        expectWeights(
          table,
          { ridge, least, prior: { measure: confidence(), share } },
          (a, b) => plain.get(b)?.get(a) ?? prior(a, b),
        );
      }),
      { seed: 2 },
    );
  });

  test("weighs ties between more products than a tile has rows", () => {
    const roll = lottery(5);
    const baskets = Array.from({ length: 300 }, () =>
      Array.from({ length: 2 + (roll() % 7) }, () => `p${roll() % 120}`),
    );
    const table = basketTable(baskets);
    const graph = easeTies(table, { ridge: 2, least: 1, keep: 120 });
    for (const target of ["p7", "p99"]) {
      const plain = plainEase(baskets, {
        ridge: 2,
        least: 1,
        weigh: () => 1,
        prior: () => 0,
        targets: [target],
      });
      for (const source of table.products) {
        const tie = neighbours(table, graph, source).find(({ id }) => id === target);
        if (tie) expect(tie.weight).toBeCloseTo(plain.get(target)?.get(source) ?? Number.NaN, 6);
      }
    }
    expect(table.products.length).toBe(120);
  });

  test("gives the same bytes for any order of baskets and of lines", () => {
    const prior = { measure: confidence(), share: 1 };
    fc.assert(
      fc.property(sameInTwoOrders, ([baskets, shuffled]) => {
        const [table, other] = [basketTable(baskets), basketTable(shuffled)];
        const solve = (of: BasketTable) =>
          easeTies(of, { ridge: 3, least: 1, weights: basketWeights(of.offsets, { size: 0.5 }), prior });
        expect(solve(other)).toEqual(solve(table));
      }),
      { seed: 3 },
    );
  });

  test("keeps of each product's neighbours the strongest", () => {
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 1, max: 5 }), (baskets, keep) => {
        const table = basketTable(baskets);
        const all = easeTies(table, { ridge: 2, least: 1 });
        const kept = easeTies(table, { ridge: 2, least: 1, keep });
        for (const product of table.products)
          expect(neighbours(table, kept, product)).toEqual(neighbours(table, all, product).slice(0, keep));
      }),
      { seed: 4 },
    );
  });

  test("sees that a tie is explained by another", () => {
    // Filters go with coffee, and coffee with milk: of filters and milk nothing is left to tell.
    const habits = [
      ["coffee", "filter", "milk"],
      ["coffee", "milk"],
      ["coffee", "filter"],
      ["coffee"],
      ["tea"],
    ];
    const table = basketTable(Array.from({ length: 50 }, () => habits).flat());
    const graph = easeTies(table, { ridge: 1 });
    const counted = countTies(table, { measure: confidence() });
    expect(neighbours(table, counted, "filter").find(({ id }) => id === "milk")?.weight).toBe(0.5);
    const [coffee, milk] = neighbours(table, graph, "filter");
    expect([coffee?.id, milk?.id]).toEqual(["coffee", "milk"]);
    expect(milk?.weight).toBeLessThan(0.01);
  });

  test("solves products that are never bought apart, which without a ridge have no inverse", () => {
    const table = basketTable(Array.from({ length: 9 }, () => ["cup", "saucer", "spoon"]));
    const [first, second] = neighbours(table, easeTies(table, { ridge: 0.001 }), "cup");
    expect(first?.weight).toBeCloseTo(0.5, 3);
    expect(second?.weight).toBeCloseTo(0.5, 3);
  });

  test("gives no tie to a product in fewer baskets than five, where nothing else is said", () => {
    const four = [
      ["rare", "a"],
      ["rare", "a"],
      ["rare", "a"],
      ["rare", "a"],
      ["a", "b"],
    ];
    const table = basketTable([...four, ["b"], ["b"], ["b"], ["b"]]);
    const graph = easeTies(table, { ridge: 1 });
    expect(neighbours(table, graph, "rare")).toEqual([]);
    expect(neighbours(table, graph, "a").map(({ id }) => id)).not.toContain("rare");
  });

  test("tells the baskets that hold each product, as every graph does", () => {
    const table = basketTable([["a", "b"], [], ["a"]]);
    const graph = easeTies(table, { ridge: 1, least: 1 });
    expect([...graph.baskets]).toEqual([2, 1]);
    expect(graph.total).toBe(2);
  });

  test("of nothing gives an empty graph", () => {
    const graph = easeTies(basketTable([]), { ridge: 1 });
    expect([...graph.offsets]).toEqual([0]);
    expect(graph.targets.length).toBe(0);
  });
});

describe("the dense linear model refuses", () => {
  const prior = (share: number) => ({ measure: confidence(), share });
  test.each<[string, EaseOptions]>([
    ["ridge must be a number of 0.001 or more, not 0", { ridge: 0 }],
    ["ridge must be a number of 0.001 or more, not NaN", { ridge: Number.NaN }],
    ["ridge must be a number of 0.001 or more, not Infinity", { ridge: Number.POSITIVE_INFINITY }],
    ["least must be a number of 0 or more, not -1", { ridge: 1, least: -1 }],
    ["keep must be a whole number of 1 or more, not 0", { ridge: 1, keep: 0 }],
    ["prior must be a number of 0 or more, not -1", { ridge: 1, prior: prior(-1) }],
    ["weights must be 1, one a basket, not 2", { ridge: 1, weights: Uint32Array.of(1, 1) }],
  ])("%s", (message, options) => {
    expect(() => easeTies(basketTable([["a", "b"]]), options)).toThrow(new RangeError(message));
  });

  test("more products than it can solve, and names the model that can", () => {
    const ids = Array.from({ length: 16_385 }, (_, place) => `p${place}`);
    const places = Uint32Array.from(ids.keys());
    const table = basketTableFromCodes(ids, Uint32Array.of(...places, 16_385), places);
    expect(() => easeTies(table, { ridge: 1, least: 1 })).toThrow(
      new RangeError(
        "least: with 1 the model has 16385 products and ease takes 16384; raise least, or take slim",
      ),
    );
  });
});

/** Whole numbers that look thrown, the same for the same seed (a linear congruential generator, Numerical Recipes). */
function lottery(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** What a basket of so many items weighs, as the fixed point of `basketWeights` has it. */
const weighed = (size: number) => (items: number) =>
  Math.round(Math.max(1, items - 1) ** -size * 2 ** 16) / 2 ** 16;

/** Expects of every product, with all neighbours kept, the weights above 0 of those that it was bought with. */
function expectWeights(
  table: BasketTable,
  options: EaseOptions,
  weight: (source: string, target: string) => number,
): void {
  const graph = easeTies(table, { ...options, keep: 20 });
  const counted = countTies(table, { measure: confidence(), keep: 20 });
  for (const product of table.products) {
    const found = new Map(neighbours(table, graph, product).map((tie) => [tie.id, tie]));
    for (const { id, together } of neighbours(table, counted, product)) {
      const expected = Math.min(1, weight(product, id));
      expect(found.get(id)?.weight ?? 0).toBeCloseTo(Math.max(0, expected), 6);
      if (expected > 1e-6) expect(found.get(id)?.together).toBe(together);
      found.delete(id);
    }
    // Whoever was never bought with it is no neighbour.
    expect([...found.keys()]).toEqual([]);
  }
}
