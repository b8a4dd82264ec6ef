import type { Database } from "../io/duckdb.ts";
import type { Reading } from "../io/text-macros.ts";
import { textOf } from "./rows-query.ts";
import type { Source } from "./source.ts";

/** Two numbers that can each be a month, and are not the same. */
const EITHER = String.raw`'^(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](\d{2}|\d{4})( .*)?$'`;
const FIRST = String.raw`'^\d+'`;
const SECOND = String.raw`'^\d+[/-](\d+)', 1`;

/** A file whose rows stand in a table, with their moments where it tells any. */
interface Dated {
  readonly source: Source;
  readonly table: string;
  readonly found: { readonly fields: Readonly<Partial<Record<string, readonly number[]>>> };
}

/** A date of the file, such as `05/06/2026`, where none of its dates tells whether the day or the month stands first. */
export async function doubtfulDate(database: Database, dated: Dated): Promise<string | undefined> {
  const { source, table, found } = dated;
  if (!found.fields.at) return undefined;
  // A day after the twelfth was read right; only where there is none the texts have to be looked at.
  const late = `SELECT 1 FROM ${table} WHERE ms IS NOT NULL AND day(make_timestamp((ms * 1000)::BIGINT)) > 12 LIMIT 1`;
  if ((await database.rows(late)).length > 0) return undefined;
  const either = `regexp_matches(at_text, ${EITHER})
    AND TRY_CAST(regexp_extract(at_text, ${FIRST}) AS INTEGER) <> TRY_CAST(regexp_extract(at_text, ${SECOND}) AS INTEGER)`;
  const texts = `SELECT ${textOf(found, "at")} AS at_text FROM ${source.relation}`;
  const [row] = await database.rows(`SELECT at_text FROM (${texts}) WHERE ${either} LIMIT 1`);
  return typeof row?.[0] === "string" ? row[0] : undefined;
}

/** Whether a file is written as where the day stands first: with decimal commas, or semicolons between its columns. */
export function looksDayFirst({ delimiter }: Source, { decimalComma }: Reading): boolean {
  return decimalComma || delimiter === ";";
}
