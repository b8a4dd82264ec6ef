import { basketTable, type DatedBaskets, type MeasureSpec, tiesBy } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { tiesByInThreads } from "../../src/measures/ties-by.ts";
import { madeShop } from "../threads/made-shop.ts";

const { table } = madeShop(1_500, 7);
const baskets: DatedBaskets = {
  table,
  at: Float64Array.from({ length: 1_500 }, (_, basket) =>
    basket % 11 === 0 ? Number.NaN : 1e12 + ((basket * 7919) % 1_500) * 86_400_000,
  ),
};

const bent = { size: 0.5, "half-life": 200 };
const specs: readonly MeasureSpec[] = [
  { measure: "damped-confidence", parameters: { ...bent, idf: 0.5 } },
  { measure: "slim", parameters: {} },
  { measure: "slim", parameters: { ...bent, ridge: 3, support: 20 } },
  { measure: "ease", parameters: { ...bent, ridge: 5, least: 2, prior: 1 } },
];

describe.each(specs)("ties in threads by $measure with $parameters", (spec) => {
  const alone = tiesBy(baskets, spec, 9);

  test.each([1, 3])("are with %d threads what one finds alone, to the byte", async (threads) => {
    expect(alone.targets.length).toBeGreaterThan(1_000);
    expect(await tiesByInThreads(baskets, spec, { keep: 9, threads })).toEqual(alone);
  });

  test("are the same where it decides on the threads itself, and within little memory", async () => {
    expect(await tiesByInThreads(baskets, spec, { keep: 9 })).toEqual(alone);
    expect(await tiesByInThreads(baskets, spec, { keep: 9, threads: 2, memory: 64e6 })).toEqual(alone);
  });
});

describe("ties in threads", () => {
  test.each(specs)("of no baskets by $measure are none", async (spec) => {
    const none = await tiesByInThreads({ table: basketTable([]) }, spec, { keep: 5, threads: 2 });
    expect(none.targets.length).toBe(0);
  });

  test("leave the columns that they were given as they were", async () => {
    const before = structuredClone(baskets);
    for (const spec of specs) await tiesByInThreads(baskets, spec, { keep: 9, threads: 2 });
    expect(baskets).toEqual(before);
  });

  test("are refused where the core refuses them", async () => {
    const spec: MeasureSpec = { measure: "slim", parameters: { ridge: 0 } };
    await expect(tiesByInThreads(baskets, spec, { keep: 9, threads: 2 })).rejects.toThrow(
      new RangeError("ridge must be a number of 0.001 to 1000000000000, not 0"),
    );
    const unknown: MeasureSpec = { measure: "lift", parameters: { ridge: 1 } };
    await expect(tiesByInThreads(baskets, unknown, { keep: 9 })).rejects.toThrow(/^lift has no ridge; /);
  });
});
