import { describe, expect, test } from "vitest";
import { blocksFor, bootstrap } from "../../../src/evaluation/bootstrap/bootstrap.ts";
import {
  difference,
  meanOver,
  type Statistic,
  valueOver,
} from "../../../src/evaluation/bootstrap/statistic.ts";
import { dice } from "../../../src/evaluation/dice.ts";
import { coverage } from "../../../src/evaluation/metrics/coverage.ts";
import { popularityOrder } from "../../../src/evaluation/ranking/popularity-order.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";

/** Hits by made-up dice: so many carts, of which about this share is a hit. */
function hits(carts: number, share: number, seed = 1): Float64Array {
  const roll = dice(seed, "test");
  return new Float64Array(carts).map(() => Number(roll() < share));
}

/** The interval of one statistic. */
function intervalOf(statistic: Statistic, blocks: number) {
  const [interval] = bootstrap([statistic], { blocks, roll: dice(1, "resamples") });
  return interval!;
}

const meanOf = (values: Float64Array, blocks: number) =>
  meanOver(values.length, blocks, (cart) => values[cart]!);

describe("bootstrap intervals", () => {
  test.each([
    [400, 0.3],
    [2000, 0.05],
    [30_000, 0.3],
  ])("of the mean of %d hits of a share of %d are as wide as theory says", (carts, share) => {
    const values = hits(carts, share);
    const blocks = blocksFor(carts);
    const mean = values.reduce((sum, hit) => sum + hit, 0) / carts;
    const [low, high] = intervalOf(meanOf(values, blocks), blocks);
    const half = 1.96 * Math.sqrt((mean * (1 - mean)) / carts);
    expect((high - low) / (2 * half)).toBeGreaterThan(0.9);
    expect((high - low) / (2 * half)).toBeLessThan(1.1);
    expect(Math.abs((low + high) / 2 - mean)).toBeLessThan(half / 5);
  });

  test("of something that never varies have no width", () => {
    expect(
      intervalOf(
        meanOver(50, 50, () => 0.25),
        50,
      ),
    ).toEqual([0.25, 0.25]);
  });

  test("of a difference are paired: what two rankings have in common makes it no wider", () => {
    const a = hits(1000, 0.3);
    const b = a.map((hit, cart) => (cart % 50 === 0 ? 1 : hit));
    const [low, high] = intervalOf(difference(meanOf(b, 1000), meanOf(a, 1000)), 1000);
    const [lowAlone, highAlone] = intervalOf(meanOf(a, 1000), 1000);
    expect(low).toBeGreaterThan(0);
    expect(high - low).toBeLessThan((highAlone - lowAlone) / 2);
    expect(intervalOf(difference(meanOf(a, 1000), meanOf(a, 1000)), 1000)).toEqual([0, 0]);
  });

  test("of coverage hold it, though every resample holds fewer different carts", () => {
    const roll = dice(2, "test");
    const products = 300;
    const tops = {
      offsets: Uint32Array.from({ length: 201 }, (_, cart) => cart),
      products: Uint32Array.from({ length: 200 }, () => Math.floor(roll() ** 2 * products)),
    };
    const popularity = popularityOrder(
      basketTable([Array.from({ length: products }, (_, code) => `${code}`)]),
    );
    const ones = new Uint32Array(200).fill(1);
    const found = { popularity, ranks: ones, middles: Float64Array.from(ones), among: ones, tops };
    const statistic = coverage().over(found, 200);
    const [low, high] = intervalOf(statistic, 200);
    const value = valueOver(statistic, 200);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });

  test("of a share that nearly every resample sees whole hold it", () => {
    // One of a hundred resamples or so draws a cart five times, and sees less.
    const of = (times: Float64Array) => (times[0]! >= 5 ? 0.25 : 0.5);
    const [low, high] = intervalOf({ isUnderestimated: true, of }, 40);
    expect(low).toBeLessThanOrEqual(0.5);
    expect(high).toBeGreaterThanOrEqual(0.5);
  });

  test("of what is seldom there at all leave the resamples out in which it is not", () => {
    const statistic = meanOver(40, 40, (cart) => (cart === 0 ? 1 : Number.NaN));
    expect(intervalOf(statistic, 40)).toEqual([1, 1]);
    const nothing = meanOver(40, 40, () => Number.NaN);
    expect(intervalOf(nothing, 40)).toEqual([Number.NaN, Number.NaN]);
  });

  test("are the same for the same dice", () => {
    const statistic = meanOf(hits(100, 0.5), 100);
    expect(intervalOf(statistic, 100)).toEqual(intervalOf(statistic, 100));
  });
});
