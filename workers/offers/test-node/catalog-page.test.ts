import { readFileSync } from "node:fs";
import { checkInput, ProductSchema } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";
import { catalogPage, productNode } from "../src/pages/catalog-page.ts";
import { fieldsOf, pathOf, valueAt } from "../src/pages/fields.ts";
import { silentParts } from "./shared/silent-parts.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const example = JSON.parse(read("examples/catalog.json"));
const fields = fieldsOf(productNode());

describe("docs/catalog.md", () => {
  test("is written anew after every change of schema, columns and example (npm run pages -w @basketwise/offers)", () => {
    expect(read("docs/catalog.md")).toBe(catalogPage(example));
  });

  test("has a row for every field", () => {
    expect(fields.length).toBeGreaterThan(40);
    const rows = read("docs/catalog.md").split("\n");
    for (const field of fields) {
      const own = rows.filter((row) => row.startsWith(`| \`${pathOf(field)}\` | `));
      expect({ path: pathOf(field), rows: own.length }).toEqual({ path: pathOf(field), rows: 1 });
    }
  });
});

describe("the schema of a product", () => {
  test("says of every part what it means, in a sentence", () => {
    expect(silentParts(productNode())).toEqual([]);
  });

  test("has an example of every field in examples/catalog.json, whose products are taken as they stand", () => {
    expect(fields.filter(({ keys }) => valueAt(example, ["[]", ...keys]) === undefined).map(pathOf)).toEqual(
      [],
    );
    for (const product of example)
      expect(checkInput(ProductSchema, product)).toEqual({ ok: true, value: product });
  });
});
