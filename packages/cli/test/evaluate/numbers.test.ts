import { expect, test } from "vitest";
import { parametersText } from "../../src/evaluate/page/numbers.ts";

test("parameters on the page are whole numbers as they are, and others to four digits", () => {
  expect(parametersText({ ridge: 12_345, damping: 1 / 3 })).toBe("ridge\u00a012345, damping\u00a00.3333");
});
