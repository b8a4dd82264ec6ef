import { type BenchRow, holds } from "../question.ts";

/** Where and when a question was asked. */
export interface RunFacts {
  /** Day and minute in UTC, such as `2026-11-22 19:15`. */
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  /** Version of Node. */
  readonly node: string;
}

const FACTS = ["date", "commit", "machine", "Node"] as const;

/** A run as a line of the table: its facts, and the ratio of each row by label. */
interface Line {
  readonly facts: readonly string[];
  readonly ratios: ReadonlyMap<string, string>;
}

/**
 * The table of a question's runs with one more at its end; none is ever taken out. A row that is new to the question gets
 * a column of its own, and what a run did not measure is blank. A ratio that missed its bound is bold.
 * @param table as this function gave it; undefined where there is none yet
 */
export function withRun(table: string | undefined, facts: RunFacts, rows: readonly BenchRow[]): string {
  const { date, commit, machine, node } = facts;
  const line = {
    facts: [date, commit, machine, node],
    ratios: new Map(rows.map((row) => [row.label, ratioText(row)])),
  };
  const lines = [...linesIn(table ?? ""), line];
  const labels = [...new Set(lines.flatMap(({ ratios }) => [...ratios.keys()]))];
  return [
    written([...FACTS, ...labels]),
    written([...FACTS.map(() => "---"), ...labels.map(() => "---:")]),
    ...lines.map(({ facts, ratios }) =>
      written([...facts, ...labels.map((label) => ratios.get(label) ?? "")]),
    ),
  ].join("\n");
}

function ratioText(row: BenchRow): string {
  const text = row.ratio.toFixed(2);
  return holds(row) ? text : `**${text}**`;
}

/** The runs that a table holds. */
function linesIn(table: string): Line[] {
  const [head = [], , ...rest] = table
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map(cellsOf);
  const labels = head.slice(FACTS.length);
  return rest.map((cells) => {
    const ratios = labels.map((label, i) => [label, cells[FACTS.length + i] ?? ""] as const);
    return {
      facts: cells.slice(0, FACTS.length),
      ratios: new Map(ratios.filter(([, ratio]) => ratio !== "")),
    };
  });
}

/** The cells of a line of Markdown, as they were before they were written. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** Cells as a line of Markdown. */
function written(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/\s+/g, " ").trim().replaceAll("|", "\\|")).join(" | ")} |`;
}
