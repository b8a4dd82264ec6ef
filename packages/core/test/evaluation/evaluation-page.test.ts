import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { METRICS } from "../../src/evaluation/metrics/index.ts";

const page = readFileSync(new URL("../../../../docs/evaluation.md", import.meta.url), "utf8");

test.each(METRICS.map(({ name }) => name))(
  "docs/evaluation.md tells what %s is, in a row of its table",
  (name) => {
    const rows = page.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.filter((row) => row.split("|")[1]?.includes(`\`${name}\``))).toHaveLength(1);
  },
);
