import { type BenchQuestion, type BenchResult, type BenchRow, holds } from "../question.ts";

/** A question's answer as Markdown; the rows a table. */
export function markdown({ name, question }: BenchQuestion, result: BenchResult, on: string): string {
  const head = [`### ${name}`, "", question, ""];
  if (result.state === "skipped") return [...head, `Not measured: ${result.why}.`].join("\n");
  return [
    ...head,
    "| | Basketwise | baseline | ratio | must be | |",
    "|---|---:|---:|---:|---:|---|",
    ...result.rows.map(line),
    "",
    ...result.notes.map((note) => `- ${note}`),
    `- ${on}`,
    `- \`npm run bench ${name}\``,
  ].join("\n");
}

/** One row of the table. */
function line(row: BenchRow): string {
  const cells = [row.label, row.ours, row.baseline, row.ratio.toFixed(2), boundOf(row), verdict(row)];
  return `| ${cells.join(" | ")} |`;
}

/** Whether the bound is kept, in words; nothing where there is none. */
function verdict(row: BenchRow): string {
  if (row.bound === undefined) return "";
  return holds(row) ? "holds" : "**missed**";
}

/** What the ratio must be, in words. */
function boundOf({ bound }: BenchRow): string {
  if (bound === undefined) return "";
  return "most" in bound ? `≤ ${bound.most}` : `≥ ${bound.least}`;
}
