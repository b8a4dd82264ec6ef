import type { Encoding } from "../io/read-head.ts";
import type { FieldMap } from "./fields.ts";

/** A file as a relation of texts: column `i` of the file is `c<i>`. */
export interface Source {
  /** As the user gave it. */
  readonly file: string;
  readonly kind: "table" | "baskets";
  /** The names of the columns, by place. */
  readonly columns: readonly string[];
  /** What stands after FROM. */
  readonly relation: string;
  /** Whether the relation has a column `record`, counted from 1; otherwise the place of a row in the relation tells it. */
  readonly hasRecord: boolean;
  /** Whether a record is a whole order, its lines inside: then the same order in several records is told several times. */
  readonly isNested?: boolean;
  /** Where several files are one relation: these files, in whose order their records stand, each with its place in the column `part`. */
  readonly parts?: Parts;
  /** The file's row number of the first record. */
  readonly firstRow: number;
  /** Whether rows that are no records go to the table of rejects, and rows are to be found again by reading the file. */
  readonly isDelimited: boolean;
  /** What stands between the columns, where the file is a table of delimited lines. */
  readonly delimiter?: string;
}

/** The files of one relation. */
export interface Parts {
  readonly files: readonly string[];
  /** The query for each file's place and its first record. */
  readonly starts: string;
}

/** How the user says that files are to be read. */
export interface SourceOptions {
  readonly map?: FieldMap | undefined;
  readonly encoding?: Encoding | undefined;
  /** Whether every line is a basket of names; undefined to find out. */
  readonly baskets?: boolean | undefined;
}
