import { easeTies, MEASURES } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { easeInThreads } from "../../src/threads/ease.ts";
import { madeShop } from "./made-shop.ts";

const { table, weights } = madeShop(3_000, 7);
const options = {
  ridge: 5,
  least: 1,
  keep: 9,
  weights,
  prior: { measure: MEASURES.confidence(), share: 1 },
};
const alone = easeTies(table, options);

describe("solving the dense model in threads", () => {
  test("has more than one tile to a column here", () => {
    expect(table.products.length).toBeGreaterThan(2 * 96);
    expect(alone.targets.length).toBeGreaterThan(2 * 96);
  });

  test.each([1, 2, 3])("gives with %d threads what one finds alone in plain JavaScript", async (threads) => {
    expect(await easeInThreads(table, { ...options, threads })).toEqual(alone);
  });

  test("gives the same without WebAssembly", async () => {
    expect(await easeInThreads(table, { ...options, threads: 2, simd: false })).toEqual(alone);
  });

  test("gives the same where it decides on the threads itself, and without a prior", async () => {
    const bare = { ridge: 5, least: 10 };
    expect(await easeInThreads(table, bare)).toEqual(easeTies(table, bare));
  });

  test("solves a model without products in several threads", async () => {
    const none = await easeInThreads(madeShop(0, 1).table, { ridge: 5, threads: 2 });
    expect(none.targets.length).toBe(0);
  });

  test("leaves the columns that it was given as they were", async () => {
    const shop = madeShop(100, 2);
    const before = structuredClone(shop);
    await easeInThreads(shop.table, { ridge: 5, weights: shop.weights, threads: 2 });
    expect(shop).toEqual(before);
  });

  test("refuses what the core refuses", async () => {
    await expect(easeInThreads(table, { ridge: 0 })).rejects.toThrow(
      new RangeError("ridge must be a number of 0.001 or more, not 0"),
    );
  });
});
