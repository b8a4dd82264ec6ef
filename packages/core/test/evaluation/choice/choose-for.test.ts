import { describe, expect, test } from "vitest";
import { chooseFor } from "../../../src/evaluation/choice/choose-for.ts";
import type { TryAll } from "../../../src/evaluation/choice/choose-measure.ts";
import type { TrialGround } from "../../../src/evaluation/choice/grounds.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { takeBaskets } from "../../../src/graph/take-baskets.ts";
import type { DatedBaskets } from "../../../src/graph/ties-by.ts";
import { DEFAULT_SPEC } from "../../../src/graph/weighing/default-spec.ts";
import { completeSpec } from "../../../src/graph/weighing/parameters.ts";
import { pairsShop } from "../shared/pairs-shop.ts";
import { basketsIn, wholeIn } from "./shared/carts.ts";

/** The same baskets backwards, each with its own moment. */
function backwards({ table, at }: DatedBaskets): DatedBaskets {
  const order = Uint32Array.from({ length: table.offsets.length - 1 }, (_, basket) => basket).reverse();
  return { table: takeBaskets(table, order), at: at && Float64Array.from(order, (basket) => at[basket]!) };
}

/** Tries nothing, and keeps what it was given to try on. */
function seeing(): { readonly grounds: TrialGround[]; readonly tryAll: TryAll } {
  const grounds: TrialGround[] = [];
  return {
    grounds,
    tryAll: (given, specs) => {
      grounds.splice(0, grounds.length, ...given);
      return specs.map((spec) => ({ spec, value: 0.5 }));
    },
  };
}

describe("what a build weighs its ties by", () => {
  const { table, at } = pairsShop(1200);
  // Of one moment are seven baskets each.
  const days = at.map((_, basket) => 1e12 + Math.floor(basket / 7) * 86_400_000);

  test.each<[string, DatedBaskets]>([
    ["dated", { table, at: days }],
    ["undated", { table }],
    ["mostly undated", { table, at: days.map((day, basket) => (basket % 3 === 0 ? day : Number.NaN)) }],
  ])("is the same for the same %s baskets in another order, and can be built with", async (_, baskets) => {
    const chosen = await chooseFor(baskets, { keep: 10 });
    expect(await chooseFor(backwards(baskets), { keep: 10 })).toEqual(chosen);
    expect(completeSpec(chosen.spec).measure).toBe(chosen.spec.measure);
    expect(chosen.tried).toBeGreaterThan(10);
    expect(chosen.value).toBeGreaterThan(chosen.popularity);
    expect(chosen.why).toHaveLength(3);
    expect(chosen.why[0]).toContain(`of ${chosen.tried} rankings tried on `);
    expect(chosen.why[0]).toContain(
      `of the ${chosen.heldOut.toLocaleString("en")} items held out there among`,
    );
    expect(chosen.why[0]).toContain(`it found ${(chosen.value * 100).toFixed(1)} % of the `);
  });

  test("is the default, in one sentence, where a shop is young", async () => {
    const young = pairsShop(100);
    const { spec, tried, why } = await chooseFor(young, { keep: 10 });
    expect({ spec, tried }).toEqual({ spec: DEFAULT_SPEC, tried: 0 });
    expect(why).toHaveLength(1);
  });

  test("is told by what was bought last, of which nothing was learned", async () => {
    const { grounds, tryAll } = seeing();
    const numbered = Array.from({ length: 1400 }, (_, basket) => ["bag", String(basket).padStart(4, "0")]);
    const moments = Float64Array.from(numbered, (_, basket) => 1e12 + basket);
    await chooseFor(backwards({ table: basketTable(numbered), at: moments }), { keep: 10, tryAll });
    expect(grounds).toHaveLength(1);
    // Ids ascend with time, and the bag comes after them.
    const learned = basketsIn(grounds[0]!.train.table).map(([number]) => number ?? Number.NaN);
    const held = wholeIn(grounds[0]!.heldOut).map(([number]) => number ?? Number.NaN);
    expect(Math.max(...learned)).toBe(1119);
    expect(Math.min(...held)).toBe(1120);
    expect(new Set(held).size).toBe(280);
    expect([...grounds[0]!.train.at!].every((moment, basket) => moment === 1e12 + learned[basket]!)).toBe(
      true,
    );
  });
});
