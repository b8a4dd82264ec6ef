import { statSync } from "node:fs";
import { InputError, inputErrorAt } from "../input-error.ts";
import type { Database } from "../io/duckdb.ts";
import { assertWhole, readHead } from "../io/read-head.ts";
import { fimiSource } from "./baskets-source.ts";
import { csvSource } from "./csv-source.ts";
import { jsonSource } from "./json-source.ts";
import { parquetSource } from "./parquet-source.ts";
import type { Source, SourceOptions } from "./source.ts";

type Opener = (database: Database, file: string, options: SourceOptions) => Promise<Source>;

const delimited: Opener = (_, file, options) => csvSource(file, options);

/** What a file's name ends in, and how it is read; each of the texts can also end in `.gz`. */
const OPENERS: Readonly<Record<string, Opener>> = {
  csv: delimited,
  tsv: delimited,
  tab: delimited,
  txt: delimited,
  dat: async (_, file) => fimiSource(file),
  parquet: (database, file) => parquetSource(database, file),
  json: async (database, file) => jsonSource(database, file, await startsAsArray(file)),
  ndjson: (database, file) => jsonSource(database, file, false),
  jsonl: (database, file) => jsonSource(database, file, false),
};

/** What spreadsheets are kept in, which nothing here reads. */
const SPREADSHEETS: ReadonlySet<string> = new Set(["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"]);

/** Opens an order file by what its name ends in; throws InputError where there is none or it is of no known kind. */
export async function openSource(database: Database, file: string, options: SourceOptions): Promise<Source> {
  assertFile(file);
  const ending = endingOf(file);
  const opener = OPENERS[ending];
  if (opener) {
    await assertWhole(file);
    return opener(database, file, options);
  }
  const expected = `a name that ends in ${Object.keys(OPENERS).join(", ")}, or these with .gz`;
  throw inputErrorAt({ file, expected }, SPREADSHEETS.has(ending) ? "; save it as CSV (UTF-8) first" : "");
}

/** Throws InputError unless there is such a file with something in it. */
export function assertFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`${file}: no such file`, { file });
  if (!stats.isFile()) throw new InputError(`${file}: not a file`, { file });
  if (stats.size === 0) throw new InputError(`${file}: the file is empty`, { file });
}

/** What a file's name ends in, in lower case and without `.gz`. */
export function endingOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file.toLowerCase().replace(/\.gz$/, ""))?.[1] ?? "";
}

const FIRST_BYTES = 1024;

/** Whether a file of JSON is one array. */
export async function startsAsArray(file: string): Promise<boolean> {
  const head = (await readHead(file, FIRST_BYTES)).toString("utf8").replace("\ufeff", "");
  return head.trimStart().startsWith("[");
}
