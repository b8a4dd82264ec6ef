import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FEATURE_ATTRIBUTES, PRODUCT_FIELDS } from "../../src/catalog/product-fields.ts";
import { plainName } from "../../src/orders/aliases.ts";

const page = readFileSync(new URL("../../../../docs/catalog.md", import.meta.url), "utf8");

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]*)`/g)].map(([, name = ""]) => name);

/** The columns that the page names for a field: in its row, or above the table of its own. */
function columnsOf(field: string): string[] {
  const row = page.split("\n").find((line) => line.startsWith(`| \`${field}\` | `));
  const own = new RegExp(`^### ${field}\n\n.* Columns: (.*), as JSON:$`, "m").exec(page)?.[1];
  return namesIn(own ?? row?.split(" | ")[3] ?? "");
}

describe("docs/catalog.md (its columns stand in workers/offers/src/pages/catalog-columns.ts)", () => {
  test.each(Object.entries(PRODUCT_FIELDS))(
    "names for %s columns that it is read from, the best first",
    (field, { names }) => {
      const [best, ...others] = columnsOf(field);
      expect(best).toBe(names[0]);
      expect(names).toEqual(expect.arrayContaining(others));
    },
  );

  test("names every column that features are read from", () => {
    const others = ["product_detail", "features", "features.NAME"];
    const attributes = columnsOf("features").filter((name) => !others.includes(name));
    expect(attributes.map(plainName)).toEqual(Object.keys(FEATURE_ATTRIBUTES));
    expect(columnsOf("features").slice(attributes.length)).toEqual(others);
  });
});
