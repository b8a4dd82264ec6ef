import { type BadPlace, describePlace, InputError } from "../input-error.ts";
import type { Database } from "../io/duckdb.ts";
import { notInEncoding } from "./csv-source.ts";
import { count, type LoadedFile } from "./load-rows.ts";
import type { LocatedRows } from "./locate-rows.ts";
import { encodingReject, locateIn, rejectPlace } from "./rejects.ts";
import { EXPECTED, FATE } from "./row-fate.ts";
import { PROBLEM_MARK } from "./rows-query.ts";

/** How many bad rows are shown. */
export const MOST_SHOWN = 5;

/** The bad rows of a file: how many, and the first few with what is wrong. */
export interface BadRows {
  readonly count: number;
  readonly first: readonly BadPlace[];
}

/** A file whose rows stand in a table with their fate and their problem, and where its fields are. */
export interface Judged extends Pick<LoadedFile, "source" | "table" | "rejects"> {
  readonly found: { readonly fields: Readonly<Partial<Record<string, readonly number[]>>> };
}

/** Finds what is bad in a file; throws InputError where the file is not in its encoding. */
export async function findBadRows(database: Database, loaded: Judged, encoding: string): Promise<BadRows> {
  const { table, rejects, source } = loaded;
  const unreadable = encodingReject(rejects);
  const bad = await count(database, `SELECT count(*) FROM ${table} WHERE fate = ${FATE.bad}`);
  if (bad + rejects.length === 0) return { count: 0, first: [] };
  const problems = await inTheirFiles(database, loaded, await firstProblems(database, loaded));
  const shown = unreadable ? [unreadable] : rejects.slice(0, MOST_SHOWN);
  const records = problems.map(({ record }) => record);
  const located = await locateIn(source, rejects, records, shown);
  if (unreadable) {
    throw notInEncoding(source.file, encoding, located?.rejects.get(unreadable.line) ?? unreadable.line);
  }
  const places = [
    ...problems.map((problem) => problemPlace(loaded, problem, located)),
    ...shown.map((reject) => rejectPlace(source, reject, located)),
  ];
  return { count: bad + rejects.length, first: firstPlaces(places) };
}

/** The first few places by row. */
export function firstPlaces(places: readonly BadPlace[]): BadPlace[] {
  return [...places].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)).slice(0, MOST_SHOWN);
}

interface Problem {
  /** The file, where the table has the rows of several. */
  readonly file?: string;
  /** The place of the row among the file's records, from 0. */
  readonly record: number;
  readonly field: string;
  readonly found: string;
}

async function firstProblems(database: Database, { table, source }: Judged): Promise<Problem[]> {
  const record = source.hasRecord ? "record - 1" : "rowid";
  const rows = await database.rows(
    `SELECT (${record})::DOUBLE, problem FROM ${table} WHERE fate = ${FATE.bad} ORDER BY rowid LIMIT ${MOST_SHOWN}`,
  );
  return rows.map(([place, problem]) => {
    const [field = "", found = ""] = String(problem).split(PROBLEM_MARK);
    return { record: Number(place), field, found };
  });
}

/** The problems with their file and their place in it, where the table has the rows of several files. */
async function inTheirFiles(
  database: Database,
  { source: { parts } }: Judged,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  if (!parts || problems.length === 0) return problems;
  const starts = (await database.rows(`${parts.starts} ORDER BY 2 DESC`)).map(([part, first]) => ({
    file: parts.files[Number(part)],
    first: Number(first) - 1,
  }));
  return problems.map((problem) => {
    const { file, first = 0 } = starts.find((one) => one.first <= problem.record) ?? {};
    return { ...problem, record: problem.record - first, ...(file !== undefined && { file }) };
  });
}

function problemPlace({ source, found }: Judged, problem: Problem, located?: LocatedRows): BadPlace {
  const { field } = problem;
  const column = (found.fields[field] ?? found.fields.products)?.[0];
  return {
    file: problem.file ?? source.file,
    row: located?.records.get(problem.record) ?? problem.record + source.firstRow,
    column: column === undefined ? field : source.columns[column],
    found: problem.found,
    expected: EXPECTED[field],
  };
}

/** Throws InputError where more rows are bad than may be: as many as said, or 1 % of the rows. */
export function assertFewBadRows(bad: readonly BadRows[], rows: number, most?: number): void {
  const total = bad.reduce((sum, { count }) => sum + count, 0);
  const allowed = most ?? Math.floor(rows / 100);
  if (total <= allowed) return;
  const first = bad.find(({ count }) => count > 0)!.first[0]!;
  const share = `${total} bad ${total === 1 ? "row" : "rows"} of ${rows}; --max-bad-rows allows ${allowed}`;
  throw new InputError(`${describePlace(first)} (${share})`, first);
}
