import { expect, test } from "vitest";
import { specText } from "../../src/evaluation/spec-text.ts";

test("a ranking in words names what is not its default, whole numbers as they are and others to four digits", () => {
  expect(specText({ measure: "slim", parameters: {} })).toBe("slim");
  expect(specText({ measure: "slim", parameters: { ridge: 12_345, size: 0.5 } })).toBe("slim (ridge 12345)");
  expect(specText({ measure: "lift", parameters: { shrink: 1 / 3 } })).toBe("lift (shrink 0.3333)");
});
