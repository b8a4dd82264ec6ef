import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fieldsOf, pathOf, valueAt } from "../src/pages/fields.ts";
import { policyNode, policyPage } from "../src/pages/policy-page.ts";
import { rangeOf } from "../src/pages/range.ts";
import { silentParts } from "./shared/silent-parts.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const example = JSON.parse(read("examples/policy.json"));
const fields = fieldsOf(policyNode());

describe("docs/policy.md", () => {
  test("is written anew after every change of schema, defaults and example (npm run pages -w @basketwise/offers)", () => {
    expect(read("docs/policy.md")).toBe(policyPage(example));
  });

  test("has a row for every field, with its meaning", () => {
    expect(fields.length).toBeGreaterThan(60);
    const rows = read("docs/policy.md").split("\n");
    for (const field of fields) {
      const own = rows.filter((row) => row.startsWith(`| \`${pathOf(field)}\` | `));
      expect({ path: pathOf(field), rows: own.length }).toEqual({ path: pathOf(field), rows: 1 });
    }
  });
});

describe("the policy's schema", () => {
  test("says of every part what it means, in a sentence", () => {
    expect(silentParts(policyNode())).toEqual([]);
  });

  test("gives every number its bounds", () => {
    const numbers = fields.filter(({ node }) => node.type === "number" || node.type === "integer");
    expect(numbers.length).toBeGreaterThan(30);
    for (const { node } of numbers) expect(rangeOf(node)).toMatch(/number, [\d,.]+ to [\d,.]+$/);
  });

  test("has an example of every field in examples/policy.json", () => {
    expect(fields.filter(({ keys }) => valueAt(example, keys) === undefined).map(pathOf)).toEqual([]);
  });
});
