import { describe, expect, test } from "vitest";
import { byMetric } from "../../src/evaluation/metrics/index.ts";
import type { MeasureResult } from "../../src/evaluation/report.ts";
import { type Grounds, type Lead, why } from "../../src/evaluation/why.ts";

function result(measure: MeasureResult["measure"], validation: number, value = validation): MeasureResult {
  return {
    measure,
    parameters: {},
    metrics: byMetric(() => value),
    intervals: byMetric(() => [value - 0.02, value + 0.02]),
    validation,
    chosen: measure === "slim",
  };
}

const lead = (over: MeasureResult, by: number, low: number, high: number): Lead => ({
  over,
  by,
  interval: [low, high],
});

const grounds: Grounds = {
  split: { by: "random", seed: 1, train: 640, validation: 160, test: 200, heldOut: 150 },
  chosenBy: 120,
  tried: 31,
  chosen: { ...result("slim", 0.4, 0.39), parameters: { ridge: 60 } },
  overPopularity: lead(result("popularity", 0.3), 0.09, 0.05, 0.13),
  overNext: lead(result("cosine", 0.38), 0.0096, -0.002, 0.02),
};

describe("the three sentences", () => {
  test("tell what was chosen, what it is worth beside popularity, and how sure that is", () => {
    expect(why(grounds)).toEqual([
      "Slim (ridge 60) was chosen on the orders before the test split: of 31 rankings tried none found clearly more: it found 40.0 % of the 120 items held out there among its first ten; cosine found 38.0 %.",
      "On the test split, looked at once, it finds 39.0 % (95 % interval 37.0 % to 41.0 %) of the 150 held-out items among its first ten; popularity alone finds 30.0 %, so the graph is worth +9.00 points (+5.00 to +13.00).",
      "That it beats popularity is more than chance; its difference to cosine, +0.96 points (−0.20 to +2.00), is within chance: these orders can't tell the two apart.",
    ]);
  });

  test("say where popularity may be as good", () => {
    const [, , sure] = why({
      ...grounds,
      overPopularity: lead(result("popularity", 0.3), 0.01, -0.01, 0.03),
    });
    expect(sure).toMatch(/^Whether it beats popularity is not certain: /);
  });

  test("say where popularity is better", () => {
    const [, worth, sure] = why({
      ...grounds,
      overPopularity: lead(result("popularity", 0.42), -0.03, -0.05, -0.01),
    });
    expect(worth).toMatch(
      /popularity alone finds 42\.0 %, so the graph is worth −3\.00 points \(−5\.00 to −1\.00\)\.$/,
    );
    expect(sure).toMatch(/^Popularity beats it by more than chance; /);
  });

  test("say where what was not chosen did better or worse than by chance", () => {
    const sure = (by: number, low: number, high: number) =>
      why({ ...grounds, overNext: lead(result("cosine", 0.38), by, low, high) })[2];
    expect(sure(0.02, 0.01, 0.03)).toMatch(/\(\+1\.00 to \+3\.00\), is more than chance\.$/);
    expect(sure(-0.02, -0.03, -0.01)).toMatch(/, is more than chance, but only the test split shows it\.$/);
  });

  test("say where there was too little to choose by, and where what was shown beside it did better", () => {
    const [few] = why({ ...grounds, tried: 0, overNext: lead(result("ease", 0.41), 0.01, -0.01, 0.02) });
    expect(few).toBe(
      "Slim (ridge 60) was taken without a choice, because there is too little before the test split to choose by: it found 40.0 % of the 120 items held out there among its first ten; ease, shown beside it, found 41.0 %.",
    );
  });

  test("are three also where one ranking was tried alone", () => {
    const alone = why({ ...grounds, tried: 1, overNext: undefined });
    expect(alone).toHaveLength(3);
    expect(alone[0]).toBe(
      "Slim (ridge 60) was chosen on the orders before the test split: no other ranking was tried; it found 40.0 % of the 120 items held out there among its first ten.",
    );
    expect(alone[2]).toBe("That it beats popularity is more than chance.");
  });
});
