import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basketTable } from "../../src/graph/basket-table.ts";
import { countTies } from "../../src/graph/count-ties.ts";
import { MEASURES } from "../../src/graph/measures/index.ts";
import { type DatedBaskets, tiesBy, weightedBaskets } from "../../src/graph/ties-by.ts";
import { SPEC_CODES } from "../../src/graph/weighing/parameters.ts";
import type { MeasureSpec } from "../../src/graph/weighing/spec.ts";
import { DAY } from "../../src/model/time.ts";
import { someBaskets } from "./shared/baskets.ts";
import { neighbours } from "./shared/neighbours.ts";

/** Baskets with the day of each; some have none. */
type Dated = readonly (readonly [basket: readonly string[], at: number])[];

const moments = fc.oneof(
  fc.constant(Number.NaN),
  fc.integer({ min: 0, max: 40 }).map((day) => 1e12 + day * DAY),
);

/** The same dated baskets, baskets and lines in another order. */
const datedInTwoOrders: fc.Arbitrary<readonly [Dated, Dated]> = someBaskets.chain((baskets) =>
  fc.tuple(...baskets.map((basket) => fc.tuple(fc.constant(basket), moments))).chain((dated) =>
    fc.tuple(
      fc.constant<Dated>(dated),
      fc
        .shuffledSubarray(dated, { minLength: dated.length })
        .map((list): Dated => list.map(([basket, at]) => [[...basket].reverse(), at])),
    ),
  ),
);

function datedBaskets(dated: Dated): DatedBaskets {
  return {
    table: basketTable(dated.map(([basket]) => basket)),
    at: Float64Array.from(dated, ([, at]) => at),
  };
}

const bent = { size: 0.5, "half-life": 9 };
const specs: readonly MeasureSpec[] = [
  ...SPEC_CODES.map((measure): MeasureSpec => ({ measure, parameters: bent })),
  { measure: "slim", parameters: {} },
  { measure: "slim", parameters: { ...bent, ridge: 1, idf: 1, support: 3 } },
  { measure: "ease", parameters: { ...bent, ridge: 1, least: 1, prior: 1 } },
];

describe.each(specs)("ties by $measure with $parameters", (spec) => {
  test("have the same bytes for any order of baskets and of lines", () => {
    fc.assert(
      fc.property(datedInTwoOrders, ([one, other]) => {
        expect(tiesBy(datedBaskets(other), spec, 4)).toEqual(tiesBy(datedBaskets(one), spec, 4));
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test("are at most as many as are kept", () => {
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 1, max: 3 }), (baskets, keep) => {
        const { offsets } = tiesBy({ table: basketTable(baskets) }, spec, keep);
        for (let node = 1; node < offsets.length; node++)
          expect(offsets[node]! - offsets[node - 1]!).toBeLessThanOrEqual(keep);
      }),
      { seed: 2, numRuns: 20 },
    );
  });
});

describe("ties by a measure", () => {
  const pairs: Dated = [
    [["lamp", "bulb"], 0],
    [["lamp", "shade"], 30 * DAY],
    [["lamp", "a", "b", "c", "bulb"], 30 * DAY],
  ];
  const weightsOf = (spec: MeasureSpec) => {
    const baskets = datedBaskets(pairs);
    const ties = neighbours(baskets.table, tiesBy(baskets, spec, 9), "lamp");
    return new Map(ties.map(({ id, weight }) => [id, weight]));
  };

  test("that nothing bends are what counting finds", () => {
    fc.assert(
      fc.property(someBaskets, (baskets) => {
        const table = basketTable(baskets);
        for (const measure of ["confidence", "lift"] as const)
          expect(tiesBy({ table }, { measure, parameters: {} }, 5)).toEqual(
            countTies(table, { measure: MEASURES[measure](), keep: 5 }),
          );
      }),
      { seed: 3 },
    );
  });

  test("lose half their weight with every half-life before the latest basket", () => {
    const weights = weightsOf({ measure: "confidence", parameters: { "half-life": 30 } });
    expect(weights.get("shade")).toBeCloseTo(1 / 3, 6);
    expect(weights.get("bulb")).toBeCloseTo((0.5 + 1) / 3, 4);
  });

  test("lose weight where the baskets are large", () => {
    const weights = weightsOf({ measure: "confidence", parameters: { size: 1 } });
    expect(weights.get("shade")).toBeCloseTo(1 / 3, 6);
    expect(weights.get("a")).toBeCloseTo(0.25 / 3, 6);
  });

  test("forget nothing where no basket has a date", () => {
    const { table } = datedBaskets(pairs);
    const spec: MeasureSpec = { measure: "confidence", parameters: { "half-life": 1 } };
    const plain = tiesBy({ table }, { measure: "confidence", parameters: {} }, 9);
    expect(tiesBy({ table }, spec, 9)).toEqual(plain);
    expect(tiesBy({ table, at: new Float64Array(3).fill(Number.NaN) }, spec, 9)).toEqual(plain);
  });
});

test("the sparse model adds fractions up over baskets in one order, however they came", () => {
  // The last bit of a sum shows in the weights only once in very many shops, so the order itself is looked at.
  fc.assert(
    fc.property(datedInTwoOrders, ([one, other]) => {
      const spec: MeasureSpec = { measure: "slim", parameters: bent };
      expect(weightedBaskets(datedBaskets(other), spec)).toEqual(weightedBaskets(datedBaskets(one), spec));
    }),
    { seed: 5 },
  );
});

test("the sparse model chooses among more neighbours than it keeps", () => {
  fc.assert(
    fc.property(someBaskets, (baskets) => {
      const table = basketTable(baskets);
      const spec = (support: number): MeasureSpec => ({ measure: "slim", parameters: { support } });
      const all = tiesBy({ table }, spec(20), 20);
      const few = tiesBy({ table }, spec(20), 2);
      for (const product of table.products)
        expect(neighbours(table, few, product)).toEqual(neighbours(table, all, product).slice(0, 2));
    }),
    { seed: 4, numRuns: 40 },
  );
});
