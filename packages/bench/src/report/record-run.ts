import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { BenchQuestion, BenchResult } from "../question.ts";
import { machine } from "./machine.ts";
import { markdown } from "./markdown.ts";
import { type RunFacts, withRun } from "./run-table.ts";
import { blockIn, type Markers, withBlock } from "./with-block.ts";

/**
 * Writes a question's answer to a file of Markdown: its block holds the latest run in full, the table below it a line for
 * each run there ever was. What was not measured adds no line.
 */
export function recordRun(file: URL, question: BenchQuestion, result: BenchResult, facts: RunFacts): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "# Benchmarks\n";
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, withResult(before, question, result, facts));
}

/** The file's text with the answer in it. */
export function withResult(
  before: string,
  question: BenchQuestion,
  result: BenchResult,
  facts: RunFacts,
): string {
  const { name } = question;
  const latest = markersOf(name, "written by npm run bench", name);
  const after = withBlock(before, latest, markdown(question, result, machine()));
  if (result.state === "skipped") return after;
  const runs = markersOf(`${name} runs`, "npm run bench adds a line", `${name} runs`);
  const table = withRun(blockIn(after, runs), facts, result.rows);
  return withBlock(after, runs, folded(name, table), latest);
}

function markersOf(name: string, how: string, end: string): Markers {
  return { begin: `<!-- bench ${name}: ${how} -->`, end: `<!-- /bench ${end} -->` };
}

/** Folded away: it grows with each run. */
function folded(name: string, table: string): string {
  return [`<details><summary>All runs of ${name}, ratios</summary>`, "", table, "", "</details>"].join("\n");
}
