import type { Database } from "../io/duckdb.ts";
import { type Reading, USUAL_READING } from "../io/text-macros.ts";
import type { Judged } from "./bad-rows.ts";
import { doubtfulDate, looksDayFirst } from "./doubtful-dates.ts";
import type { FoundColumns } from "./find-columns.ts";
import { malformed } from "./json-source.ts";
import { forgetRejects, type Reject, readRejects } from "./rejects.ts";
import { FATE } from "./row-fate.ts";
import { PROBLEM_MARK } from "./rows-query.ts";
import type { Source } from "./source.ts";

/** A file whose rows stand, typed, in a table. */
export interface LoadedFile<Found = FoundColumns> {
  readonly source: Source;
  readonly found: Found;
  readonly reading: Reading;
  readonly table: string;
  /** Rows in the table. */
  readonly rows: number;
  /** Rows that are no records, so not in the table: wrong number of columns, broken quotes, too long. */
  readonly rejects: readonly Reject[];
  /** A date of the file, where none of its dates tells whether the day or the month stands first. */
  readonly doubtfulDate?: string | undefined;
}

/** A file, where its fields are, and the table that its rows are to stand in. */
type Target<Found> = Pick<LoadedFile<Found>, "source" | "found" | "table">;

/** The query that makes typed rows of a file as it is written, each with its fate and, where it is bad, its problem. */
type RowsQuery = (reading: Reading) => string;

/**
 * Reads a file into the table; written otherwise than usual (decimal commas, days before months) if more rows are good
 * that way, or, where no date tells, if the rest of the file looks like it.
 */
export async function loadRows<Found extends Judged["found"]>(
  database: Database,
  { source, found, table }: Target<Found>,
  query: RowsQuery,
): Promise<LoadedFile<Found>> {
  const load = (into: string, reading: Reading) =>
    loadAs(database, { source, found, table: into }, reading, query);
  let best = await load(table, USUAL_READING);
  for (const other of [{ decimalComma: true }, { dayFirst: true }]) {
    if (!(await suggests(database, table, other))) continue;
    const tried = await load(`${table}_tried`, { ...best.reading, ...other });
    if ((await badRows(database, tried.table)) >= (await badRows(database, table))) {
      await database.run(`DROP TABLE ${tried.table}`);
      continue;
    }
    await database.run(`DROP TABLE ${table}`);
    await database.run(`ALTER TABLE ${tried.table} RENAME TO ${table}`);
    best = { ...tried, table };
  }
  if (best.reading.dayFirst) return best;
  const doubtful = await doubtfulDate(database, best);
  if (doubtful === undefined) return best;
  const read = looksDayFirst(source, best.reading)
    ? await load(table, { ...best.reading, dayFirst: true })
    : best;
  return { ...read, doubtfulDate: doubtful };
}

async function loadAs<Found>(
  database: Database,
  { source, found, table }: Target<Found>,
  reading: Reading,
  query: RowsQuery,
): Promise<LoadedFile<Found>> {
  await forgetRejects(database);
  try {
    await database.run(`CREATE OR REPLACE TABLE ${table} AS ${query(reading)}`);
  } catch (error) {
    throw malformed(source.file, error);
  }
  const rows = await count(database, `SELECT count(*) FROM ${table}`);
  const rejects = await readRejects(database, source);
  return { source, found, reading, table, rows, rejects };
}

/** Whether something that could not be read would be read in another way. */
function suggests(database: Database, table: string, other: Partial<Reading>): Promise<boolean> {
  const looks = other.decimalComma
    ? ["price", "quantity", "listPrice"]
        .map((field) => `problem LIKE '${field}${PROBLEM_MARK}%,%'`)
        .join(" OR ")
    : `regexp_matches(problem, '^at${PROBLEM_MARK}\\d{1,2}[/-]\\d{1,2}[/-]')`;
  return count(database, `SELECT count(*) FROM ${table} WHERE fate = ${FATE.bad} AND (${looks})`).then(
    (n) => n > 0,
  );
}

function badRows(database: Database, table: string): Promise<number> {
  return count(database, `SELECT count(*) FROM ${table} WHERE fate = ${FATE.bad}`);
}

/** The one number that a query gives. */
export async function count(database: Database, sql: string): Promise<number> {
  return Number((await database.rows(sql))[0]?.[0] ?? 0);
}
