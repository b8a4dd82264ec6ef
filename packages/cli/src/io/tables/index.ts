import { inputErrorAt } from "../../input-error.ts";
import { stageFile } from "../staged-file.ts";
import { csvTable } from "./csv.ts";
import { jsonTable } from "./json.ts";
import { parquetTable } from "./parquet.ts";
import type { RowSink, TableColumn, TableFormat } from "./shape.ts";

/** What a table's file ends in, and how it is written. */
const FORMATS: Readonly<Record<string, TableFormat>> = {
  csv: csvTable,
  json: jsonTable,
  parquet: parquetTable,
};

/** The ending of a file that a table can be written to; throws InputError for one of no known kind. */
export function tableEnding(file: string): string {
  const ending = /\.([^./\\]+)$/.exec(file.toLowerCase())?.[1] ?? "";
  if (Object.hasOwn(FORMATS, ending)) return ending;
  throw inputErrorAt({ file, expected: `a name that ends in ${Object.keys(FORMATS).join(", ")}` });
}

/** A table being written. */
export interface TableFile<Row> extends RowSink<Row> {
  /** Puts the file in its place. */
  put(): void;
}

/** Opens a table's file by its ending; throws InputError where it can't be written. */
export function openTable<Row>(file: string, columns: readonly TableColumn<Row>[]): TableFile<Row> {
  const format = FORMATS[tableEnding(file)]!;
  const staged = stageFile(file);
  return { ...format(staged, columns), put: staged.put };
}
