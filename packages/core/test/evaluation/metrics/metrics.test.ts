import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueOver } from "../../../src/evaluation/bootstrap/statistic.ts";
import { byMetric, METRICS } from "../../../src/evaluation/metrics/index.ts";
import { popularityOrder } from "../../../src/evaluation/ranking/popularity-order.ts";
import type { Ranked } from "../../../src/evaluation/ranking/rank-held-out.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";

/** Eight baskets: a in all, b in two, c in one; d in none. */
const table = basketTable([["a", "b"], ["a", "b"], ["a", "c"], ["a"], ["a"], ["a"], ["a"], ["a"]]);
const popularity = popularityOrder({ ...table, products: [...table.products, "d"] });

/** Held-out items of these ranks among a hundred, of which these products were ranked first. */
function ranked(
  ranks: readonly number[],
  tops: readonly (readonly number[])[] = ranks.map(() => [0]),
): Ranked {
  const offsets = new Uint32Array(tops.length + 1);
  tops.forEach((top, cart) => {
    offsets[cart + 1] = offsets[cart]! + top.length;
  });
  return {
    popularity,
    ranks: Uint32Array.from(ranks),
    middles: Float64Array.from(ranks),
    among: Uint32Array.from(ranks, () => 101),
    tops: { offsets, products: Uint32Array.from(tops.flat()) },
  };
}

/** The metrics of all carts. */
const valuesOf = (found: Ranked, blocks = found.ranks.length) =>
  byMetric((metric) => valueOver(metric.over(found, blocks), blocks));

describe("the metrics", () => {
  test("are these, in this order", () => {
    expect(METRICS.map(({ name }) => name)).toEqual([
      "hr@5",
      "hr@10",
      "hr@20",
      "mrr@20",
      "ndcg@10",
      "mpr",
      "coverage",
      "novelty",
    ]);
  });

  test("count hits up to their rank", () => {
    const found = valuesOf(ranked([1, 5, 6, 10, 11, 20, 21, 101]));
    expect([found["hr@5"], found["hr@10"], found["hr@20"]]).toEqual([2 / 8, 4 / 8, 6 / 8]);
  });

  test("give a later rank less, and none past the last that counts", () => {
    const reciprocal = valuesOf(ranked([1, 4, 20, 21]))["mrr@20"];
    expect(reciprocal).toBeCloseTo((1 + 1 / 4 + 1 / 20) / 4, 12);
    const gain = valuesOf(ranked([1, 3, 10, 11]))["ndcg@10"];
    expect(gain).toBeCloseTo((1 + 1 / 2 + 1 / Math.log2(11)) / 4, 12);
  });

  test("tell the percentile of a rank, from 0 for the first to 1 for the last", () => {
    expect(valuesOf(ranked([1])).mpr).toBe(0);
    expect(valuesOf(ranked([101])).mpr).toBe(1);
    expect(valuesOf(ranked([1, 51])).mpr).toBe(0.25);
    expect(valuesOf({ ...ranked([1]), among: Uint32Array.of(1) }).mpr).toBe(0);
  });

  test("tell the share of the products that anybody is shown", () => {
    expect(valuesOf(ranked([1, 1], [[0, 1], [1]])).coverage).toBe(2 / 4);
    expect(valuesOf(ranked([1, 1, 1], [[0], [2, 1], [3]])).coverage).toBe(1);
  });

  test("tell how surprising is what is shown, in bits; what was never sold as if sold once", () => {
    expect(valuesOf(ranked([1], [[0]])).novelty).toBe(0);
    expect(valuesOf(ranked([1, 1], [[0, 1], [2]])).novelty).toBe((2 / 2 + 3) / 2);
    expect(valuesOf(ranked([1], [[3]])).novelty).toBe(3);
  });

  test("are the same in however many blocks the carts stand", () => {
    const carts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40 }), fc.subarray([0, 1, 2, 3], { minLength: 1 })),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(carts, fc.integer({ min: 1, max: 30 }), (list, blocks) => {
        const found = ranked(
          list.map(([rank]) => rank),
          list.map(([, top]) => top),
        );
        const whole = valuesOf(found);
        const inBlocks = valuesOf(found, Math.min(blocks, list.length));
        for (const { name } of METRICS) expect(inBlocks[name]).toBeCloseTo(whole[name], 10);
      }),
      { seed: 7 },
    );
  });
});
