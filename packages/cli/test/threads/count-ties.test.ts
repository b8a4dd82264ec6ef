import { countTies as countAlone, MEASURES, type MeasureSpec } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { countTies } from "../../src/threads/count-ties.ts";
import { madeShop } from "./made-shop.ts";

const shop = madeShop(3_000, 7);
const spec: MeasureSpec = { measure: "damped-confidence", parameters: {} };
const measure = MEASURES["damped-confidence"]();

describe("counting ties in threads", () => {
  test.each([1, 2, 3, 5])("gives with %d threads what one counts alone", async (threads) => {
    const alone = countAlone(shop.table, { measure: measure, keep: 9 });
    expect(await countTies(shop.table, { spec, keep: 9, threads })).toEqual(alone);
  });

  test("gives the same where baskets weigh and the measure has parameters", async () => {
    const { table, weights } = shop;
    const parameters = { shrink: 3, damping: 0.5 };
    const alone = countAlone(table, { measure: MEASURES["damped-confidence"](parameters), keep: 9, weights });
    expect(await countTies(table, { spec: { ...spec, parameters }, keep: 9, weights, threads: 3 })).toEqual(
      alone,
    );
  });

  test("gives the same for few baskets, where it decides on the threads itself", async () => {
    const { table } = madeShop(5, 1);
    const alone = countAlone(table, { measure: measure });
    expect(await countTies(table, { spec })).toEqual(alone);
  });

  test("counts no baskets in several threads", async () => {
    const { table } = madeShop(0, 1);
    expect((await countTies(table, { spec, threads: 2 })).total).toBe(0);
  });

  test("leaves the columns that it was given as they were", async () => {
    const { table, weights } = madeShop(100, 2);
    const before = structuredClone({ table, weights });
    await countTies(table, { spec, weights, threads: 2 });
    expect({ table, weights }).toEqual(before);
  });

  test("refuses what the core refuses", async () => {
    const { table } = madeShop(2, 1);
    await expect(countTies(table, { spec, keep: 0 })).rejects.toThrow(
      new RangeError("keep must be a whole number of 1 or more, not 0"),
    );
    await expect(
      countTies(shop.table, { spec: { ...spec, parameters: { shrink: -1 } }, threads: 2 }),
    ).rejects.toThrow(new RangeError("shrink must be a number of 0 or more, not -1"));
  });
});
