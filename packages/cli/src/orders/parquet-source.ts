import { inputErrorAt } from "../input-error.ts";
import { type Database, pathLiteral } from "../io/duckdb.ts";
import { nestedSource } from "./json-source.ts";
import type { Source } from "./source.ts";

/** A Parquet file; one with lists or structures inside is read as JSON would be. */
export async function parquetSource(database: Database, file: string): Promise<Source> {
  const columns = await describe(database, file);
  const from = `read_parquet(${pathLiteral(file)})`;
  if (columns.some(({ type }) => /STRUCT|\[/.test(type))) {
    const records = `SELECT to_json(row) AS json, row_number() OVER () AS record FROM ${from} row`;
    return nestedSource(database, file, records);
  }
  const texts = columns.map(({ name }, place) => `"${name.replaceAll('"', '""')}"::VARCHAR AS c${place}`);
  return {
    file,
    kind: "table",
    columns: columns.map(({ name }) => name),
    relation: `(SELECT ${texts.join(", ")} FROM ${from})`,
    hasRecord: false,
    firstRow: 1,
    isDelimited: false,
  };
}

async function describe(database: Database, file: string): Promise<{ name: string; type: string }[]> {
  try {
    const rows = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${pathLiteral(file)})`);
    return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
  } catch {
    throw inputErrorAt({ file, expected: "a Parquet file" });
  }
}
