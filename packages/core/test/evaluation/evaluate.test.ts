import { describe, expect, test } from "vitest";
import { groundsOf } from "../../src/evaluation/choice/grounds.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Choose, EvaluateOptions } from "../../src/evaluation/evaluate-options.ts";
import { hitRateOf } from "../../src/evaluation/hit-rate-of.ts";
import { learnRanking } from "../../src/evaluation/learn-ranking.ts";
import { protocol } from "../../src/evaluation/protocol.ts";
import { popularityOrder } from "../../src/evaluation/ranking/popularity-order.ts";
import type { EvaluationReport } from "../../src/evaluation/report.ts";
import type { HeldOut } from "../../src/evaluation/splits/hold-out.ts";
import { basketTable } from "../../src/graph/basket-table.ts";
import { takeBaskets } from "../../src/graph/take-baskets.ts";
import type { MeasureSpec } from "../../src/graph/weighing/spec.ts";
import { pairsShop } from "./shared/pairs-shop.ts";

const shop = pairsShop();
const cosine: MeasureSpec = { measure: "cosine", parameters: {} };
const lift: MeasureSpec = { measure: "lift", parameters: {} };

/** Chooses the cosine, whatever there is. */
const chooseCosine: Choose = () => ({ spec: cosine, tried: 2 });

const options: EvaluateOptions = {
  ...shop,
  split: "time",
  seed: 1,
  keep: 10,
  shown: [lift, cosine],
  choose: chooseCosine,
  learn: learnRanking,
};

const rowOf = ({ measures }: EvaluationReport, code: string) =>
  measures.find(({ measure }) => measure === code)!;

describe("an evaluation", () => {
  test("tells how the baskets were split, and of what", async () => {
    const report = await evaluate(options);
    expect(report).toMatchObject({ baskets: 600, products: 61, keep: 10, lines: shop.table.items.length });
    expect(report.split).toMatchObject({ by: "time", seed: 1, train: 384, validation: 96, test: 120 });
    expect(report.split.testFrom).toBe(new Date(shop.at[480]!).toISOString());
    const sizes = shop.table.offsets.subarray(1).map((end, basket) => end - shop.table.offsets[basket]!);
    expect(report.split.heldOut).toBe(sizes.subarray(480).filter((size) => size > 1).length);
  });

  test("shows popularity first, then the rankings asked for, the chosen one marked", async () => {
    const { measures } = await evaluate(options);
    expect(measures.map(({ measure, chosen }) => [measure, chosen])).toEqual([
      ["popularity", false],
      ["lift", false],
      ["cosine", true],
    ]);
    const { metrics, intervals } = measures[2]!;
    for (const [name, [low, high]] of Object.entries(intervals)) {
      const value = metrics[name as keyof typeof metrics];
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(metrics["hr@10"]).toBeGreaterThan(2 * measures[0]!.metrics["hr@10"]);
  });

  test.each([
    ["dated", options],
    ["undated", { ...options, at: undefined, split: "random" as const }],
  ])("of %s baskets chooses the best of those shown, where nobody else chooses", async (_, given) => {
    const { choose, at, ...alone } = given;
    const { measures, why } = await evaluate({ ...alone, ...(at && { at }) });
    const [, ...shown] = measures;
    const most = Math.max(...shown.map(({ validation }) => validation));
    expect(shown.filter(({ chosen }) => chosen).map(({ validation }) => validation)).toEqual([most]);
    expect(why[0]).toMatch(
      / was chosen on the orders before the test split: of 2 rankings tried none found clearly more: it found /,
    );
  });

  test("shows the best by counts alone, where that was looked for", async () => {
    const counts = { spec: { measure: "cosine", parameters: { size: 1 } } } as const;
    const { measures } = await evaluate({ ...options, choose: () => ({ spec: cosine, tried: 40, counts }) });
    const shown = measures.map(({ measure, parameters: { size }, chosen }) => [measure, size ?? 0, chosen]);
    expect(shown).toEqual([
      ["popularity", 0, false],
      ["lift", 0, false],
      ["cosine", 0, true],
      ["cosine", 1, false],
    ]);
  });

  test("shows what was chosen even if nobody asked for it", async () => {
    const spec: MeasureSpec = { measure: "cosine", parameters: { power: 1 } };
    const { measures } = await evaluate({ ...options, choose: () => ({ spec, tried: 40 }) });
    expect(measures.map(({ measure, parameters: { power }, chosen }) => [measure, power, chosen])).toEqual([
      ["popularity", undefined, false],
      ["lift", 4, false],
      ["cosine", 4, false],
      ["cosine", 1, true],
    ]);
  });

  test("does not let who chooses see anything of the test split", async () => {
    const seen: unknown[] = [];
    const choose: Choose = (...given) => {
      seen.push(structuredClone(given));
      return { spec: cosine, tried: 1 };
    };
    await evaluate({ ...options, choose });
    const { testing } = protocol(options);
    const others = Uint32Array.from({ length: 600 }, (_, basket) =>
      basket < 480 ? basket : testing.test[0]!,
    );
    await evaluate({ ...options, table: takeBaskets(shop.table, others), choose });
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(seen[0]);
  });

  test("chooses by what comes before and tests on what comes after all it learned from", async () => {
    const report = await evaluate(options);
    const { choosing, testing } = protocol(options);
    const { metrics, validation } = rowOf(report, "cosine");
    const hitRate = (train: Uint32Array, heldOut: HeldOut) => {
      const table = takeBaskets(shop.table, train);
      return hitRateOf(learnRanking(cosine, { table }, 10), heldOut, popularityOrder(table));
    };
    const [ground, ...more] = groundsOf(
      { ...shop, table: takeBaskets(shop.table, choosing.train) },
      choosing.heldOut,
      10,
    );
    expect(more).toEqual([]);
    expect(validation).toBe(hitRate(choosing.train, ground!.heldOut));
    expect(metrics["hr@10"]).toBe(hitRate(testing.train, testing.heldOut));
  });

  test("has curves that end where the table stands", async () => {
    const report = await evaluate(options);
    const { metrics, validation } = rowOf(report, "cosine");
    expect(report.byKept.find(({ keep }) => keep === 10)?.value).toBe(validation);
    expect(report.learning.map(({ share, baskets }) => [share, baskets])).toEqual([
      [1 / 8, 60],
      [1 / 4, 120],
      [1 / 2, 240],
      [1, 480],
    ]);
    expect(report.learning.at(-1)?.value).toBe(metrics["hr@10"]);
    expect(report.learning[0]!.value).toBeLessThan(metrics["hr@10"]);
  });

  test("has slices that together are the whole", async () => {
    const report = await evaluate(options);
    for (const slices of [report.bySize, report.byPopularity]) {
      const { heldOut } = report.split;
      expect(slices.reduce((sum, slice) => sum + slice.heldOut, 0)).toBe(heldOut);
      const hits = slices.reduce((sum, slice) => sum + slice.chosen * slice.heldOut, 0);
      expect(hits / heldOut).toBeCloseTo(rowOf(report, "cosine").metrics["hr@10"], 10);
      const popular = slices.reduce((sum, slice) => sum + slice.popularity * slice.heldOut, 0);
      expect(popular / heldOut).toBeCloseTo(rowOf(report, "popularity").metrics["hr@10"], 10);
    }
  });

  test("is the same for the same options, and another for another seed", async () => {
    const random = { ...options, split: "random" as const };
    const report = await evaluate(random);
    expect(await evaluate(random)).toEqual(report);
    expect((await evaluate({ ...random, seed: 2 })).measures).not.toEqual(report.measures);
    expect(report.split).not.toHaveProperty("testFrom");
  });

  test("of nothing that can be held out is none", async () => {
    const table = basketTable(Array.from({ length: 50 }, () => ["a"]));
    await expect(evaluate({ ...options, table })).rejects.toThrow(
      new RangeError("table: none of the 8 baskets of the validation split holds two products"),
    );
  });

  test("by time of baskets without moments is none", async () => {
    const { at: _, ...undated } = options;
    await expect(evaluate(undated)).rejects.toThrow(
      new RangeError("split must be random where no moments are given, not time"),
    );
  });
});
