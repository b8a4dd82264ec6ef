import { completeSpec, SPEC_CODES } from "@basketwise/core";
import { expect, test } from "vitest";
import { measureArgument, parseMeasure } from "../../src/measures/measure-argument.ts";

test.each(SPEC_CODES)("%s alone is the measure as it is by default", (measure) => {
  expect(parseMeasure(measure)).toEqual(completeSpec({ measure, parameters: {} }));
  expect(measureArgument({ measure, parameters: {} })).toBe(measure);
});

test("a measure is named by its code and what differs from its defaults, and read back", () => {
  const spec = parseMeasure("slim: ridge=60, half-life=90,power=1");
  expect(spec).toMatchObject({ measure: "slim", parameters: { ridge: 60, "half-life": 90, power: 1 } });
  const text = measureArgument(spec);
  expect(text.split(/[:,]/).sort()).toEqual(["half-life=90", "ridge=60", "slim"]);
  expect(parseMeasure(text)).toEqual(spec);
});
