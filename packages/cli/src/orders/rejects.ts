import type { BadPlace } from "../input-error.ts";
import type { Database } from "../io/duckdb.ts";
import { type LocatedRows, locateRows } from "./locate-rows.ts";
import type { Source } from "./source.ts";

/** A row that is no record: wrong number of columns, broken quotes, too long, or not in the encoding. */
export interface Reject {
  /** DuckDB's count of rows, from 1, the header and blank ones included; a record over several lines counts once. */
  readonly line: number;
  readonly type: string;
  readonly message: string;
}

/** Forgets the rejects of what was read before. */
export async function forgetRejects(database: Database): Promise<void> {
  await database.run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
}

/** The rejects of the delimited file that was read last. */
export async function readRejects(database: Database, source: Source): Promise<Reject[]> {
  if (!source.isDelimited) return [];
  const first = (column: string) => `min_by(${column}, coalesce(column_idx, 0))`;
  const rows = await database.rows(
    `SELECT line::DOUBLE, ${first("error_type::VARCHAR")}, ${first("error_message")}
     FROM reject_errors GROUP BY line ORDER BY line`,
  );
  return rows.map(([line, type, message]) => ({
    line: Number(line),
    type: String(type),
    message: String(message),
  }));
}

/** The reject that says that a file is not in its encoding. */
export function encodingReject(rejects: readonly Reject[]): Reject | undefined {
  return rejects.find(({ type }) => type === "INVALID ENCODING");
}

/** Finds the lines of some records, given by their place from 0, and of some rejects; nothing to find in files that are not delimited. */
export async function locateIn(
  source: Source,
  rejects: readonly Reject[],
  records: readonly number[],
  shown: readonly Reject[],
): Promise<LocatedRows | undefined> {
  if (!source.isDelimited || records.length + shown.length === 0) return undefined;
  return locateRows(source.file, {
    records,
    rejects: shown.map(({ line }) => line),
    allRejects: rejects.map(({ line }) => line),
    firstRow: source.firstRow,
    isTable: source.kind === "table",
  });
}

/** What a row that is no record should have been, by DuckDB's word for what is wrong. */
const EXPECTED_ROW: Readonly<Record<string, string>> = {
  "UNQUOTED VALUE": "quotes to be closed, and quotes inside quotes to be doubled",
  "LINE SIZE OVER MAXIMUM": "a row of at most 2 MB",
};

/** A reject as a place for a message. */
export function rejectPlace({ file }: Source, reject: Reject, located?: LocatedRows): BadPlace {
  const { line, type, message } = reject;
  const row = located?.rejects.get(line) ?? line;
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (!columns) return { file, row, expected: EXPECTED_ROW[type] ?? message };
  return { file, row, found: `${columns[2]} columns`, expected: `${columns[1]} as in the header` };
}
