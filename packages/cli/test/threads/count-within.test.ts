import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countTies as countAlone, MEASURES, type MeasureSpec } from "@basketwise/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { countTies } from "../../src/threads/count-ties.ts";
import { madeShop } from "./made-shop.ts";

const { table, weights } = madeShop(1_000, 9);
const spec: MeasureSpec = { measure: "damped-confidence", parameters: {} };
const measure = MEASURES["damped-confidence"]();

describe("counting ties within so much memory", () => {
  const outside = process.env.TMPDIR;
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "basketwise-test-"));
    process.env.TMPDIR = folder;
  });
  afterEach(() => {
    if (outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outside;
    rmSync(folder, { recursive: true });
  });

  const cases = [1, 2, 3].flatMap((threads) =>
    [22_000, 90_000, 1e9].map((memory) => [threads, memory] as const),
  );
  test.each(cases)(
    "gives with %d threads and %d bytes what is counted without bounds",
    async (threads, memory) => {
      const alone = countAlone(table, { measure, keep: 9 });
      expect(await countTies(table, { spec, keep: 9, threads, memory })).toEqual(alone);
    },
  );

  test("gives the same where baskets weigh", async () => {
    const alone = countAlone(table, { measure, keep: 9, weights });
    expect(await countTies(table, { spec, keep: 9, weights, threads: 2, memory: 100_000 })).toEqual(alone);
  });

  test("says what is the least, and that suffices", async () => {
    const failed = await countTies(table, { spec, keep: 9, threads: 2, memory: 9_000 }).catch(
      (error: Error) => error.message,
    );
    const [, least] =
      /^--memory: found 9KB, expected at least (\d+)KB to count \d+ products$/.exec(String(failed)) ?? [];
    const memory = Number(least) * 1_000;
    expect(await countTies(table, { spec, keep: 9, threads: 2, memory })).toEqual(
      countAlone(table, { measure, keep: 9 }),
    );
  });

  test("counts no baskets", async () => {
    const empty = madeShop(0, 1).table;
    expect(await countTies(empty, { spec, memory: 1_000 })).toEqual(countAlone(empty, { measure }));
  });

  test("leaves no files behind, whether it ends well or not", async () => {
    await countTies(table, { spec, keep: 9, threads: 2, memory: 90_000 });
    const wrong = { ...spec, parameters: { shrink: -1 } };
    await expect(countTies(table, { spec: wrong, threads: 2, memory: 90_000 })).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
