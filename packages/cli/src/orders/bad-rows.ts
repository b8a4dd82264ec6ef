import type { Database } from "../io/duckdb.ts";
import { type BadPlace, describePlace, InputError } from "../input-error.ts";
import { notInEncoding } from "./csv-source.ts";
import { count, type LoadedFile, type Reject } from "./load-rows.ts";
import { type LocatedRows, locateRows } from "./locate-rows.ts";
import { EXPECTED, FATE } from "./row-fate.ts";
import { PROBLEM_MARK } from "./rows-query.ts";

/** How many bad rows are shown. */
const MOST_SHOWN = 5;

/** The bad rows of a file: how many, and the first few with what is wrong. */
export interface BadRows {
  readonly count: number;
  readonly first: readonly BadPlace[];
}

/** Finds what is bad in a file; throws InputError where the file is not in its encoding. */
export async function findBadRows(database: Database, loaded: LoadedFile, encoding: string): Promise<BadRows> {
  const { table, rejects, source } = loaded;
  const unreadable = rejects.find(({ type }) => type === "INVALID ENCODING");
  const bad = await count(database, `SELECT count(*) FROM ${table} WHERE fate = ${FATE.bad}`);
  const total = bad + rejects.length;
  if (total === 0) return { count: 0, first: [] };
  const problems = await firstProblems(database, loaded);
  const shown = unreadable ? [unreadable] : rejects.slice(0, MOST_SHOWN);
  const located = source.isDelimited ? await locate(loaded, problems, shown) : undefined;
  if (unreadable) throw notInEncoding(source.file, encoding, located?.rejects.get(unreadable.line) ?? unreadable.line);
  const places = [
    ...problems.map((problem) => problemPlace(loaded, problem, located)),
    ...shown.map((reject) => rejectPlace(loaded, reject, located)),
  ];
  return { count: total, first: places.sort(byRow).slice(0, MOST_SHOWN) };
}

function byRow(a: BadPlace, b: BadPlace): number {
  return (a.row ?? 0) - (b.row ?? 0);
}

interface Problem {
  /** The place of the row among the file's records, from 0. */
  readonly record: number;
  readonly field: string;
  readonly found: string;
}

async function firstProblems(database: Database, { table, source }: LoadedFile): Promise<Problem[]> {
  const record = source.hasRecord ? "record - 1" : "rowid";
  const rows = await database.rows(
    `SELECT (${record})::DOUBLE, problem FROM ${table} WHERE fate = ${FATE.bad} ORDER BY rowid LIMIT ${MOST_SHOWN}`,
  );
  return rows.map(([place, problem]) => {
    const [field = "", found = ""] = String(problem).split(PROBLEM_MARK);
    return { record: Number(place), field, found };
  });
}

function locate({ source, rejects }: LoadedFile, problems: readonly Problem[], shown: readonly Reject[]): Promise<LocatedRows> {
  return locateRows(source.file, {
    records: problems.map(({ record }) => record),
    rejects: shown.map(({ line }) => line),
    allRejects: rejects.map(({ line }) => line),
    firstRow: source.firstRow,
    isTable: source.kind === "table",
  });
}

function problemPlace({ source, found }: LoadedFile, problem: Problem, located?: LocatedRows): BadPlace {
  const field = problem.field as keyof typeof found.fields;
  const column = (found.fields[field] ?? found.fields.products)?.[0];
  return {
    file: source.file,
    row: located?.records.get(problem.record) ?? problem.record + source.firstRow,
    column: column === undefined ? field : source.columns[column],
    found: problem.found,
    expected: EXPECTED[field],
  };
}

/** What a row that is no record should have been, by DuckDB's word for what is wrong. */
const EXPECTED_ROW: Readonly<Record<string, string>> = {
  "UNQUOTED VALUE": "a quote to be closed, and quotes inside quotes to be doubled",
  "LINE SIZE OVER MAXIMUM": "a row of at most 2 MB",
};

function rejectPlace({ source }: LoadedFile, { line, type, message }: Reject, located?: LocatedRows): BadPlace {
  const file = source.file;
  const row = located?.rejects.get(line) ?? line;
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (!columns) return { file, row, expected: EXPECTED_ROW[type] ?? message };
  return { file, row, found: `${columns[2]} columns`, expected: `${columns[1]}` };
}

/** Throws InputError where more rows are bad than may be: as many as said, or 1 % of the rows. */
export function assertFewBadRows(bad: readonly BadRows[], rows: number, most?: number): void {
  const total = bad.reduce((sum, { count }) => sum + count, 0);
  const allowed = most ?? Math.floor(rows / 100);
  if (total <= allowed) return;
  const first = bad.find(({ count }) => count > 0)!.first[0]!;
  const others = total === 1 ? "1 bad row" : `${total} bad rows`;
  throw new InputError(
    `${describePlace(first)} (${others} of ${rows}; --max-bad-rows allows ${allowed})`,
    first,
  );
}
