import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fieldsOf, type Node, pathOf, valueAt } from "../src/policy-page/fields.ts";
import { policyNode, policyPage } from "../src/policy-page/policy-page.ts";
import { rangeOf } from "../src/policy-page/range.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const example = JSON.parse(read("examples/policy.json"));
const fields = fieldsOf(policyNode());

/** Every part of a schema by its path, objects and tables too. */
function partsOf(node: Node, path = "policy"): [path: string, node: Node][] {
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, one]) =>
    partsOf(one, `${path}.${name}`),
  );
  return [[path, node], ...inner, ...(node.items ? partsOf(node.items, `${path}[]`).slice(1) : [])];
}

describe("docs/policy.md", () => {
  test("is written anew after every change of schema, defaults and example (npm run policy-page -w @basketwise/offers)", () => {
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
    const parts = partsOf(policyNode()).slice(1);
    const silent = parts.filter(([, { description = "" }]) => !/^[A-Z`].*\.$/.test(description));
    expect(silent.map(([path]) => path)).toEqual([]);
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
