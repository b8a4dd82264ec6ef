import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { literal, openDatabase, pathLiteral } from "../duckdb.ts";
import { stageFile } from "../staged-file.ts";
import { rowJson } from "./json.ts";
import type { TableColumn, TableFormat } from "./shape.ts";

/** Parquet, by way of lines of JSON that DuckDB reads. */
export const parquetTable: TableFormat = (file, columns) => {
  file.close();
  const folder = mkdtempSync(join(tmpdir(), "basketwise-rows-"));
  const lines = stageFile(join(folder, "rows.ndjson"));
  const clear = () => {
    lines.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    add: (row) => lines.write(`${rowJson(columns, row)}\n`),
    end: async () => {
      lines.close();
      await convert(lines.path, file.path, columns);
      clear();
    },
    drop: () => {
      clear();
      file.drop();
    },
  };
};

const TYPES = {
  text: "VARCHAR",
  texts: "VARCHAR[]",
  count: "BIGINT",
  number: "DOUBLE",
} as const satisfies Record<TableColumn<never>["kind"], string>;

async function convert<Row>(
  lines: string,
  file: string,
  columns: readonly TableColumn<Row>[],
): Promise<void> {
  const types = columns.map(({ name, kind }) => `${literal(name)}: ${literal(TYPES[kind])}`).join(", ");
  const rows = `read_json(${pathLiteral(lines)}, format = 'newline_delimited', columns = {${types}}, maximum_object_size = 67108864)`;
  const database = await openDatabase();
  try {
    await database.run(`COPY (SELECT * FROM ${rows}) TO ${literal(file)} (FORMAT parquet)`);
  } finally {
    database.close();
  }
}
