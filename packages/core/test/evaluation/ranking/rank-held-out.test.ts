import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dice } from "../../../src/evaluation/dice.ts";
import { popularityOrder } from "../../../src/evaluation/ranking/popularity-order.ts";
import { rankHeldOut } from "../../../src/evaluation/ranking/rank-held-out.ts";
import { popularityAlone, type Ranking } from "../../../src/evaluation/ranking/ranking.ts";
import { type HeldOut, holdOut } from "../../../src/evaluation/splits/hold-out.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { countTies } from "../../../src/graph/count-ties.ts";
import { MEASURES } from "../../../src/graph/measures/index.ts";
import { takeBaskets } from "../../../src/graph/take-baskets.ts";
import { someBaskets } from "../../graph/shared/baskets.ts";
import { plainRanking } from "../shared/plain-ranking.ts";

/** Something to rank: what the first half of some baskets teaches, and items held out of all. */
const somethingToRank = fc
  .record({
    baskets: someBaskets,
    power: fc.constantFrom(1 as const, 2 as const, 4 as const),
    keep: fc.integer({ min: 1, max: 5 }),
    measure: fc.constantFrom("cosine" as const, "co-count" as const, "jaccard" as const),
    seed: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ baskets, power, keep, measure, seed }) => {
    const table = basketTable(baskets);
    const all = Uint32Array.from(baskets.keys());
    const train = takeBaskets(table, all.subarray(baskets.length / 2));
    const ties = countTies(train, { measure: MEASURES[measure](), keep });
    const ranking: Ranking = { ties, power };
    return { ranking, heldOut: holdOut(table, all, dice(seed, "test")), order: popularityOrder(train) };
  });

const cartOf = ({ offsets, items }: HeldOut, cart: number) => [
  ...items.subarray(offsets[cart], offsets[cart + 1]),
];

describe("ranking held-out items", () => {
  test("puts each where it stands when all products are scored and sorted", () => {
    fc.assert(
      fc.property(somethingToRank, ({ ranking, heldOut, order }) => {
        const { ranks, middles, among } = rankHeldOut(ranking, heldOut, order);
        heldOut.held.forEach((item, cart) => {
          const all = plainRanking(ranking, cartOf(heldOut, cart), [...order.baskets]);
          const own = all.find(({ code }) => code === item)!;
          expect(ranks[cart]).toBe(all.indexOf(own) + 1);
          expect(among[cart]).toBe(all.length);
          const alike = all.flatMap(({ score, baskets }, place) =>
            score === own.score && baskets === own.baskets ? [place + 1] : [],
          );
          expect(middles[cart]).toBe(alike.reduce((sum, rank) => sum + rank, 0) / alike.length);
        });
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test("lists the products ranked first, fewer only where there are no more", () => {
    fc.assert(
      fc.property(somethingToRank, fc.integer({ min: 1, max: 12 }), ({ ranking, heldOut, order }, top) => {
        const { tops } = rankHeldOut(ranking, heldOut, order, top);
        expect(tops.products.length).toBe(tops.offsets[heldOut.held.length]);
        for (let cart = 0; cart < heldOut.held.length; cart++) {
          const all = plainRanking(ranking, cartOf(heldOut, cart), [...order.baskets]);
          const listed = tops.products.subarray(tops.offsets[cart], tops.offsets[cart + 1]);
          expect([...listed]).toEqual(all.slice(0, top).map(({ code }) => code));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test("by popularity alone ranks what most baskets hold, but for the cart", () => {
    const table = basketTable([["a", "b"], ["b", "c"], ["b"], ["c"]]);
    const order = popularityOrder(table);
    const heldOut = { offsets: Uint32Array.of(0, 1), items: Uint32Array.of(1), held: Uint32Array.of(0) };
    const { ranks, tops } = rankHeldOut(popularityAlone(3), heldOut, order, 10);
    expect([...ranks]).toEqual([2]);
    expect([...tops.products]).toEqual([2, 0]);
  });

  test("lists nothing where it is not asked to", () => {
    const table = basketTable([["a", "b"]]);
    const heldOut = holdOut(table, Uint32Array.of(0), dice(1, "test"));
    const { tops } = rankHeldOut(popularityAlone(2), heldOut, popularityOrder(table));
    expect(tops.products.length).toBe(0);
  });
});
