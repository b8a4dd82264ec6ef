import { InputError, inputErrorAt } from "../input-error.ts";
import { type Database, literal, pathLiteral } from "../io/duckdb.ts";
import { jsonPath, type RecordShape, shapeOf } from "./record-shape.ts";
import type { Source } from "./source.ts";

const RECORDS_LOOKED_AT = 1000;

/** A JSON array or newline-delimited JSON of rows, or of orders with their lines inside. */
export async function jsonSource(database: Database, file: string, isArray: boolean): Promise<Source> {
  const format = isArray ? "array" : "newline_delimited";
  const strict = `read_json_objects(${pathLiteral(file)}, format = '${format}', maximum_object_size = 67108864)`;
  const objects = isArray ? strict : strict.replace(/\)$/, ", ignore_errors = true)");
  const records = `SELECT json, row_number() OVER () AS record FROM ${objects}`;
  const source = await nestedSource(database, file, records);
  // Lines that are no JSON are bad rows; where none is an object, the file is something else.
  if (source.columns.length > 0) return source;
  await database.rows(`SELECT count(json) FROM ${strict}`).catch((error: unknown) => {
    throw malformed(file, error);
  });
  throw inputErrorAt({ file, expected: "rows or orders as JSON objects, in an array or one a line" });
}

/** Rows that are objects, whatever file they come from, as a table. */
export async function nestedSource(
  database: Database,
  file: string,
  records: string,
  more: readonly "part"[] = [],
): Promise<Source> {
  const sample = await sampleOf(database, file, records);
  if (sample.length === 0) throw new InputError(`${file}: the file is empty`, { file });
  const shape = shapeOf(sample);
  return {
    file,
    kind: "table",
    columns: [...shape.own, ...shape.inside].map(({ name }) => name),
    relation: relationOf(records, shape, more),
    hasRecord: true,
    isNested: shape.list !== undefined,
    firstRow: 1,
    isDelimited: false,
  };
}

async function sampleOf(database: Database, file: string, records: string): Promise<unknown[]> {
  try {
    const rows = await database.rows(`SELECT json::VARCHAR FROM (${records}) LIMIT ${RECORDS_LOOKED_AT}`);
    return rows.map(([json]) => (json === null ? null : JSON.parse(String(json))));
  } catch (error) {
    throw malformed(file, error);
  }
}

/** An error of DuckDB's as the input error it is, where it is one. */
export function malformed(file: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : "";
  const place = /Malformed JSON in file .*?, at byte (\d+) in (?:line|record\/value) (\d+): ([^.\n]*)/.exec(
    message,
  );
  // DuckDB counts the record that it was about to read, and the bytes from that record's first.
  if (place) {
    const [, byte, next, what] = place;
    return inputErrorAt(
      { file, row: Number(next) - 1, expected: "JSON" },
      ` (${what} at byte ${byte} of it)`,
    );
  }
  if (/maximum_object_size/.test(message)) {
    return inputErrorAt({ file, expected: "JSON whose records are at most 64 MB" });
  }
  if (/JSON/.test(message)) return inputErrorAt({ file, expected: "JSON" }, ` (${message.split("\n")[0]})`);
  return error;
}

function relationOf(records: string, { list, own, inside }: RecordShape, more: readonly "part"[]): string {
  const columns = [
    ...own.map(({ path, key }) => (key === undefined ? `json ->> ${literal(path)}` : parameter(path, key))),
    ...inside.map(({ path }) => `item ->> ${literal(path)}`),
  ].map((expression, place) => `${expression} AS c${place}`);
  const kept = ["record", ...more].join(", ");
  const rows =
    list === undefined ? records : `SELECT json, ${kept}, ${itemsOf(list)} AS item FROM (${records})`;
  return `(SELECT ${kept}, ${columns.join(", ")} FROM (${rows}))`;
}

/** The value of a parameter of GA4's, whatever its type. */
function parameter(path: string, key: string): string {
  const list = `TRY_CAST(json -> ${literal(path)} AS JSON[])`;
  const found = `list_filter(${list}, lambda one: one ->> '$.key' = ${literal(key)})[1]`;
  const types = ["string", "int", "double", "float"].map((type) => `'$.value.${type}_value'`);
  return `list_any_value(${found} ->> [${types.join(", ")}])`;
}

/** A record without its list stays a row, so that it is counted as the broken row it is. */
function itemsOf(list: string): string {
  const items = `TRY_CAST(json -> ${literal(jsonPath([list]))} AS JSON[])`;
  return `unnest(coalesce(${items}, [NULL::JSON]))`;
}
