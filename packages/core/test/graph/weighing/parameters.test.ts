import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  briefSpec,
  completeSpec,
  parameterNames,
  SPEC_CODES,
} from "../../../src/graph/weighing/parameters.ts";
import type { MeasureSpec, SpecCode } from "../../../src/graph/weighing/spec.ts";
import { weighingOf } from "../../../src/graph/weighing/weighing.ts";

/** A value that a parameter may have; 0 often, for it is what bends nothing. */
function somethingFor(name: string): fc.Arbitrary<number> {
  if (name === "power") return fc.constantFrom(1, 2, 4);
  if (name === "support" || name === "least") return fc.integer({ min: 1, max: 200 });
  if (name === "ridge") return fc.constantFrom(0.001, 1, 300);
  if (name === "rise") return fc.constantFrom(0, 0.25, 4);
  return fc.constantFrom(0, 0, 0.25, 1, 30);
}

/** Any spec that can be, with some of its parameters. */
const anySpec: fc.Arbitrary<MeasureSpec> = fc.constantFrom(...SPEC_CODES).chain((measure) =>
  fc
    .record(Object.fromEntries(parameterNames(measure).map((name) => [name, somethingFor(name)])), {
      requiredKeys: [],
    })
    .map((parameters) => ({ measure, parameters: parameters as Record<string, number> })),
);

describe("a complete spec", () => {
  test("has every parameter of its measure, and those that were named as they were", () => {
    fc.assert(
      fc.property(anySpec, ({ measure, parameters }) => {
        const whole = completeSpec({ measure, parameters });
        expect(Object.keys(whole.parameters)).toEqual(parameterNames(measure));
        expect(whole.parameters).toMatchObject(parameters);
        expect(completeSpec(whole)).toEqual(whole);
      }),
      { seed: 1 },
    );
  });

  test.each<[string, string, Record<string, number>]>([
    ["measure must be one of co-count, ", "luck", {}],
    ["measure must be one of co-count, ", "toString", {}],
    ["confidence has no shrink; it has size, half-life, idf, power", "confidence", { shrink: 3 }],
    ["lift has no toString; it has size, ", "lift", { toString: 3 }],
    ["lift has no ridge; it has size, half-life, idf, power, shrink", "lift", { ridge: 3 }],
    ["size must be a number of 0 or more, not -1", "cosine", { size: -1 }],
    ["half-life must be a number of 0 or more, not NaN", "slim", { "half-life": Number.NaN }],
    ["power must be 1, 2 or 4, not 3", "jaccard", { power: 3 }],
    ["support must be a whole number of 1 or more, not 1.5", "slim", { support: 1.5 }],
    ["least must be a whole number of 1 or more, not 0", "ease", { least: 0 }],
    ["ridge must be a number of 0.001 to 1000000000000, not 0", "slim", { ridge: 0 }],
    ["rise must be a number of 0 to 4, not 5000", "slim", { rise: 5000 }],
    [
      "ridge must be a number of 0.001 to 1000000000000, not Infinity",
      "ease",
      { ridge: Number.POSITIVE_INFINITY },
    ],
  ])("refuses by name: %s", (message, measure, parameters) => {
    const spec = { measure: measure as SpecCode, parameters };
    for (const take of [completeSpec, briefSpec, weighingOf]) {
      expect(() => take(spec)).toThrow(RangeError);
      expect(() => take(spec)).toThrow(message);
    }
  });
});

describe("a brief spec", () => {
  test("is the whole one when it is completed again", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(completeSpec(briefSpec(spec))).toEqual(completeSpec(spec));
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test("leaves out what bends nothing", () => {
    const bent = { measure: "lift", parameters: { size: 0.5, idf: 0 } } as const;
    expect(briefSpec(bent)).toEqual({ measure: "lift", parameters: { size: 0.5, power: 4, shrink: 10 } });
    expect(briefSpec({ measure: "cosine", parameters: { "half-life": 0 } })).toEqual({
      measure: "cosine",
      parameters: { power: 4 },
    });
  });

  test("says of a linear model that size does not bend it, because otherwise it would", () => {
    expect(briefSpec({ measure: "slim", parameters: { size: 0 } }).parameters.size).toBe(0);
  });
});

describe("a spec taken apart", () => {
  test("tells who weighs the ties, what the baskets weigh, and how weights are joined", () => {
    const parameters = { size: 1, "half-life": 30, power: 2 };
    const { measure, baskets, power } = weighingOf({ measure: "cosine", parameters });
    expect(measure.code).toBe("cosine");
    expect(baskets).toEqual({ size: 1, halfLife: 30 });
    expect(power).toBe(2);
  });

  test("of a linear model begins with damped confidence", () => {
    for (const measure of ["slim", "ease"] as const) {
      const weighing = weighingOf({ measure, parameters: {} });
      expect(weighing.measure.code).toBe("damped-confidence");
      expect(weighing.baskets).toEqual({ size: 0.5 });
      expect(weighing.power).toBe(1);
    }
  });
});
