import type { StagedFile } from "../staged-file.ts";

/** What stands in a cell; undefined where nothing is known. */
export type Cell = string | number | readonly string[] | undefined;

/** A column of a table: its name, and what kind of values it has. `count` is a whole number. */
export interface TableColumn<Row> {
  readonly name: string;
  readonly kind: "text" | "texts" | "count" | "number";
  of(row: Row): Cell;
}

/** A kind of file that a table can be written to: begins a file and gives what takes the rows, one by one, and what ends it. */
export type TableFormat = <Row>(file: StagedFile, columns: readonly TableColumn<Row>[]) => RowSink<Row>;

/** Takes the rows of a table. */
export interface RowSink<Row> {
  add(row: Row): void;
  /** To be awaited before the file is put in its place. */
  end(): Promise<void>;
  /** Forgets what was written, as far as it is not in its place. */
  drop(): void;
}
