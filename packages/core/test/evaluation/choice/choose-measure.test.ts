import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseMeasure, LEAST_HELD_OUT, type TryAll } from "../../../src/evaluation/choice/choose-measure.ts";
import { trialOn } from "../../../src/evaluation/choice/trial.ts";
import { dice } from "../../../src/evaluation/dice.ts";
import { hitRateOf } from "../../../src/evaluation/hit-rate-of.ts";
import { partOf } from "../../../src/evaluation/protocol.ts";
import { popularityOrder } from "../../../src/evaluation/ranking/popularity-order.ts";
import { holdOut } from "../../../src/evaluation/splits/hold-out.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { MEASURES } from "../../../src/graph/measures/index.ts";
import { type DatedBaskets, tiesBy } from "../../../src/graph/ties-by.ts";
import { DEFAULT_SPEC } from "../../../src/graph/weighing/default-spec.ts";
import { completeSpec } from "../../../src/graph/weighing/parameters.ts";
import type { MeasureSpec, Power } from "../../../src/graph/weighing/spec.ts";
import { noisyShop } from "./shared/noisy-shop.ts";

/** A shop of which so many of the last baskets have something held out. */
function shop(heldOut: number) {
  const pairs = Array.from({ length: heldOut + 300 }, (_, basket) => [`a${basket % 7}`, `b${basket % 5}`]);
  const table = basketTable(pairs);
  const all = Uint32Array.from(pairs.keys());
  return {
    train: partOf({ table }, all.slice(0, 300)),
    validation: holdOut(table, all.slice(300), dice(1, "validation")),
  };
}

/** Values of 0 to 1 that look thrown, the same for the same ranking and salt (FNV-1a). */
const madeUp =
  (salt: number): TryAll =>
  (_, specs) =>
    specs.map((spec) => ({ spec, value: heightOf(spec, salt) }));

function heightOf(spec: MeasureSpec, salt: number): number {
  let hash = salt;
  for (const char of JSON.stringify(spec)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

describe("a choice among rankings", () => {
  test("is the default where fewer than 200 items are held out, and nothing is tried", async () => {
    const { train, validation } = shop(LEAST_HELD_OUT - 1);
    const tryAll = () => {
      throw new Error("nothing was to be tried");
    };
    const chosen = await chooseMeasure(train, validation, { keep: 5, tryAll });
    expect(chosen).toMatchObject({ spec: DEFAULT_SPEC, value: Number.NaN, heldOut: 199, tried: 0 });
  });

  test("is of a ranking that can be, the best of what was tried last, over any land", async () => {
    const { train, validation } = shop(LEAST_HELD_OUT);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (salt, isDated) => {
        const told: number[] = [];
        const found: number[] = [];
        const at = new Float64Array(300).map((_, basket) => 1e12 + basket * 1e9);
        const dated: DatedBaskets = isDated ? { ...train, at } : train;
        const chosen = await chooseMeasure(dated, validation, {
          keep: 5,
          tryAll: async (...asked) => {
            const tried = await madeUp(salt)(...asked);
            found.push(...tried.map(({ value }) => value));
            return tried;
          },
          onProgress: (tried) => told.push(tried),
        });
        // None found clearly more, as the sentences say.
        expect(Math.max(...found) - chosen.value).toBeLessThanOrEqual(0.05 / Math.sqrt(chosen.heldOut));
        expect(() => completeSpec(chosen.spec)).not.toThrow();
        expect(chosen.value).toBe(heightOf(chosen.spec, salt));
        const { counts } = chosen;
        expect(counts?.spec.measure).toBe("damped-confidence");
        expect(chosen.value).toBeGreaterThanOrEqual(counts?.value ?? Number.NaN);
        expect(chosen.spec.measure).toBe(chosen.value === counts?.value ? "damped-confidence" : "slim");
        expect(chosen.tried).toBe(told.at(-1));
        expect(chosen.parts).toBe(isDated ? 1 : 5);
        expect([...told].sort((a, b) => a - b)).toEqual(told);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("forgets only where there are eight weeks to forget", async () => {
    const { train, validation } = shop(LEAST_HELD_OUT);
    const tried = async (days: number) => {
      const names = new Set<number>();
      const at = new Float64Array(300).map((_, basket) => 1e12 + (basket / 299) * days * 86_400_000);
      const tryAll: TryAll = (grounds, specs) => {
        for (const { parameters } of specs) names.add(parameters["half-life"] ?? 0);
        return madeUp(7)(grounds, specs);
      };
      await chooseMeasure({ ...train, at }, validation, { keep: 5, tryAll });
      return [...names];
    };
    expect(await tried(55)).toEqual([0]);
    expect(await tried(64)).toContain(64);
  });
});

describe("a trial", () => {
  const table = basketTable(noisyShop(300, "large", 1));
  const all = Uint32Array.from({ length: 300 }, (_, basket) => basket);
  const grounds = [200, 250].map((first) => ({
    train: partOf({ table }, all.slice(0, first)),
    keep: 5,
    heldOut: holdOut(table, all.slice(first), dice(1, "validation")),
    turns: 1,
  }));

  test.each<[MeasureSpec["measure"], readonly Power[]]>([
    ["damped-confidence", [1, 2, 4]],
    ["cosine", [1, 2, 4]],
    ["slim", [1, 2]],
    ["ease", [1, 2]],
  ])(
    "of %s tells HR@10, the mean over all grounds, under the power that suits it best",
    (measure, powers) => {
      const spec: MeasureSpec = { measure, parameters: { size: 0.5 } };
      const values = powers.map(
        (power) =>
          grounds
            .map(({ train, keep, heldOut }) =>
              hitRateOf({ ties: tiesBy(train, spec, keep), power }, heldOut, popularityOrder(train.table)),
            )
            .reduce((sum, value) => sum + value, 0) / grounds.length,
      );
      const tried = trialOn(grounds)({ ...spec, parameters: { ...spec.parameters, power: 4 } });
      expect(tried.value).toBeCloseTo(Math.max(...values), 12);
      const power = powers[values.indexOf(Math.max(...values))];
      expect(tried.spec).toEqual({ measure, parameters: { size: 0.5, power } });
      expect(measure in MEASURES).toBe(powers.length === 3);
    },
  );

  test("finds a higher power where large carts have many weak ties", () => {
    const { spec } = trialOn(grounds)({ measure: "damped-confidence", parameters: { size: 0.5 } });
    expect(spec.parameters.power).toBeGreaterThan(1);
  });
});
