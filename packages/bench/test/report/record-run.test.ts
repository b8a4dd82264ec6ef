import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BenchQuestion, BenchResult, BenchRow } from "../../src/question.ts";
import { commit } from "../../src/report/commit.ts";
import { recordRun, withResult } from "../../src/report/record-run.ts";
import type { RunFacts } from "../../src/report/run-table.ts";

const question = (name: string): BenchQuestion => ({
  name,
  question: `How fast is ${name}?`,
  run: () => Promise.reject(new Error("not asked")),
});

const row = (label: string, ratio: number, bound?: BenchRow["bound"]): BenchRow => ({
  label,
  ours: `${ratio * 10} ms`,
  baseline: "10 ms",
  ratio,
  ...(bound && { bound }),
});

const measured = (...rows: readonly BenchRow[]): BenchResult => ({ state: "measured", rows, notes: [] });

const at = (date: string): RunFacts => ({
  date,
  commit: "1f10844",
  machine: "2 × CPU, 24 GiB",
  node: "24.21.0",
});

/** The lines of a question's table of all runs, as cells. */
function runsIn(text: string, name: string): string[][] {
  const from = text.indexOf(`<!-- bench ${name} runs:`);
  const block = text.slice(from, text.indexOf(`<!-- /bench ${name} runs -->`, from));
  return block
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.slice(2, -2).split(" | "));
}

const BEFORE = "# Benchmarks\n\nWords of ours.\n\n## Questions\n";

describe("an answer written to the page of benchmarks", () => {
  const once = withResult(BEFORE, question("build"), measured(row("time", 0.75)), at("2026-11-22 19:15"));
  const twice = withResult(once, question("build"), measured(row("time", 0.7)), at("2026-11-23 08:00"));

  test("stands at its end, the latest run in full and a line for it below", () => {
    expect(once.startsWith(BEFORE)).toBe(true);
    expect(once).toContain("| time | 7.5 ms | 10 ms | 0.75 |");
    expect(runsIn(once, "build")).toEqual([
      ["date", "commit", "machine", "Node", "time"],
      ["---", "---", "---", "---", "---:"],
      ["2026-11-22 19:15", "1f10844", "2 × CPU, 24 GiB", "24.21.0", "0.75"],
    ]);
  });

  test("takes the place of the one before, whose line stays", () => {
    expect(twice).not.toContain("7.5 ms");
    expect(twice).toContain("| time | 7 ms | 10 ms | 0.70 |");
    expect(runsIn(twice, "build").map((cells) => [cells[0], cells[4]])).toEqual([
      ["date", "time"],
      ["---", "---:"],
      ["2026-11-22 19:15", "0.75"],
      ["2026-11-23 08:00", "0.70"],
    ]);
  });

  test("leaves what others wrote where it is, and stands with its own runs", () => {
    const other = withResult(once, question("decide"), measured(row("time", 2)), at("2026-11-22 19:20"));
    const again = withResult(
      `${other}\nThe end.\n`,
      question("build"),
      measured(row("time", 0.7)),
      at("2026-11-23 08:00"),
    );
    expect(again.startsWith(BEFORE)).toBe(true);
    expect(again.endsWith("\nThe end.\n")).toBe(true);
    const places = ["bench build:", "bench build runs:", "bench decide:", "bench decide runs:"].map((name) =>
      again.indexOf(`<!-- ${name}`),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(runsIn(again, "decide")).toEqual(runsIn(other, "decide"));
  });

  test("of a question that stood there without a table gets one right below it", () => {
    const old = `${BEFORE}\n<!-- bench build: written by npm run bench -->\nold\n<!-- /bench build -->\n\n## More\n`;
    const text = withResult(old, question("build"), measured(row("time", 0.75)), at("2026-11-22 19:15"));
    expect(text).not.toContain("old");
    expect(text.indexOf("<!-- bench build runs:")).toBeGreaterThan(text.indexOf("<!-- /bench build -->"));
    expect(text.endsWith("<!-- /bench build runs -->\n\n## More\n")).toBe(true);
  });

  test("that was not measured says why, and adds no line", () => {
    const text = withResult(
      twice,
      question("build"),
      { state: "skipped", why: "no data" },
      at("2026-11-24 08:00"),
    );
    expect(text).toContain("Not measured: no data.");
    expect(runsIn(text, "build")).toEqual(runsIn(twice, "build"));
  });

  test("shows a ratio that missed its bound in bold, and rows that came and went", () => {
    const missed = measured(row("memory | peak", 1.6, { most: 1.5 }));
    const text = withResult(twice, question("build"), missed, at("2026-11-24 08:00"));
    const third = withResult(text, question("build"), measured(row("time", 0.6)), at("2026-11-25 08:00"));
    expect(runsIn(third, "build").map((cells) => cells.slice(4))).toEqual([
      ["time", "memory \\| peak"],
      ["---:", "---:"],
      ["0.75", ""],
      ["0.70", ""],
      ["", "**1.60**"],
      ["0.60", ""],
    ]);
  });
});

test("no run is ever lost, whatever the rows are called", () => {
  const label = fc
    .string({ unit: fc.constantFrom(..."ab|\\ <>-*"), minLength: 1, maxLength: 6 })
    .map((text) => `r${text}r`);
  const run = fc.uniqueArray(fc.record({ label, ratio: fc.double({ min: 0, max: 99, noNaN: true }) }), {
    maxLength: 4,
    selector: (one) => one.label.replaceAll(/\s+/g, " "),
  });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), (runs) => {
      let text = BEFORE;
      runs.forEach((rows, i) => {
        text = withResult(
          text,
          question("q"),
          measured(...rows.map((one) => row(one.label, one.ratio))),
          at(`day ${i}`),
        );
      });
      const [head = [], , ...lines] = runsIn(text, "q").map((cells) => cells.map((cell) => cell.trim()));
      expect(lines.map(([date]) => date)).toEqual(runs.map((_, i) => `day ${i}`));
      runs.forEach((rows, i) => {
        const found = lines[i]?.slice(4).map((cell, column) => [head[4 + column], cell]) ?? [];
        const expected = rows.map((one) => [
          one.label.replaceAll(/\s+/g, " ").replaceAll("|", "\\|"),
          one.ratio.toFixed(2),
        ]);
        expect(new Map(found.filter(([, cell]) => cell !== "") as [string, string][])).toEqual(
          new Map(expected as [string, string][]),
        );
      });
    }),
    { seed: 12 },
  );
});

test("a page that is not there yet is begun", () => {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
  try {
    const page = pathToFileURL(join(folder, "docs", "benchmarks.md"));
    for (const date of ["2026-11-22 19:15", "2026-11-23 08:00"])
      recordRun(page, question("build"), measured(row("time", 0.75)), at(date));
    const text = readFileSync(page, "utf8");
    expect(text.startsWith("# Benchmarks\n\n<!-- bench build:")).toBe(true);
    expect(runsIn(text, "build")).toHaveLength(2 + 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a run says of which commit it is, or that there is no git", () => {
  expect(commit()).toMatch(/^([0-9a-f]{7,40}( and changes)?|no git)$/);
});
