import { InputError, inputErrorAt } from "../input-error.ts";
import { literal, pathLiteral } from "../io/duckdb.ts";
import { decodeLines, type Encoding, readHead } from "../io/read-head.ts";
import { type Utf8Copy, utf8Copy } from "../io/utf8-copy.ts";
import { basketsSource, looksLikeBaskets } from "./baskets-source.ts";
import { isOrderTable } from "./find-columns.ts";
import type { Source, SourceOptions } from "./source.ts";
import { delimiterOf, separatorSaid, splitLine } from "./split-header.ts";

/** A header longer than this is no header. */
const LONGEST_HEADER = 256 * 1024;

/** A CSV or TSV file, with a header, or with one basket of names a line. */
export async function csvSource(file: string, options: SourceOptions): Promise<Source> {
  const encoding = options.encoding ?? "utf-8";
  const lines = await firstLines(file, encoding);
  const said = separatorSaid(lines[0] ?? "");
  const above = said === undefined ? 0 : 1;
  const headerAt = lines.findIndex((line, place) => place >= above && line.trim() !== "");
  const header = lines[headerAt];
  if (header === undefined) throw new InputError(`${file}: the file is empty`, { file });
  const delimiter = said ?? delimiterOf(header);
  const columns = splitLine(header, delimiter);
  const isBaskets =
    options.baskets ??
    (!isOrderTable(columns, options.map) && looksLikeBaskets(lines.slice(above), delimiter));
  const copy = await utf8Copy(file, encoding);
  if (isBaskets) return basketsSource(file, delimiter, copy, above);
  return {
    file,
    kind: "table",
    columns,
    relation: readCsv(copy, columns.length, delimiter, headerAt),
    hasRecord: false,
    firstRow: headerAt + 2,
    isDelimited: true,
    delimiter,
  };
}

async function firstLines(file: string, encoding: Encoding): Promise<string[]> {
  const head = await readHead(file, LONGEST_HEADER);
  const isWhole = head.length < LONGEST_HEADER;
  const lines = decodeLines(head, encoding, isWhole);
  if (lines === undefined) throw notInEncoding(file, encoding, wholeLines(head, encoding) + 1);
  if (lines.length === 0 && !isWhole) {
    throw inputErrorAt({
      file,
      row: 1,
      expected: `a line of column names of at most ${LONGEST_HEADER} bytes`,
    });
  }
  return lines;
}

/** How many lines can be read before the first that cannot. */
function wholeLines(head: Buffer, encoding: Encoding): number {
  let lines = 0;
  for (let end = head.indexOf("\n"); end >= 0; end = head.indexOf("\n", end + 1)) {
    if (decodeLines(head.subarray(0, end + 1), encoding, true) === undefined) return lines;
    lines++;
  }
  return lines;
}

/** The error for a row whose bytes are not in the encoding. */
export function notInEncoding(file: string, encoding: string, row: number): InputError {
  const hint = encoding === "utf-8" ? "; if it is an older export, say --encoding latin-1 (or utf-16)" : "";
  return inputErrorAt({ file, row, expected: `text in ${encoding.toUpperCase()}` }, hint);
}

function readCsv({ path, encoding }: Utf8Copy, width: number, delimiter: string, skip: number): string {
  const types = Array.from({ length: width }, (_, i) => `c${i}: 'VARCHAR'`).join(", ");
  const settings = [
    "header = true",
    "auto_detect = false",
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `encoding = ${literal(encoding)}`,
    `skip = ${skip}`,
    `columns = {${types}}`,
    "store_rejects = true",
  ];
  return `read_csv(${pathLiteral(path)}, ${settings.join(", ")})`;
}
