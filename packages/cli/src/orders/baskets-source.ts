import { literal, pathLiteral } from "../io/duckdb.ts";
import type { Utf8Copy } from "../io/utf8-copy.ts";
import type { Source } from "./source.ts";
import { splitLine } from "./split-header.ts";

const LINES_LOOKED_AT = 200;

/** Whether lines are baskets of names and not a table: they have different numbers of cells. */
export function looksLikeBaskets(lines: readonly string[], delimiter: string): boolean {
  const looked = lines.slice(0, LINES_LOOKED_AT).filter((line) => line.trim() !== "");
  const widths = new Set(looked.map((line) => splitLine(line, delimiter).length));
  return widths.size > 1 && looked.length > 2;
}

/** A FIMI `.dat` file: every line is a basket of integers between blanks. */
export function fimiSource(file: string): Source {
  return linesSource(
    file,
    { path: file, encoding: "utf-8" },
    (line) => `regexp_split_to_array(trim(${line}), '\\s+')`,
  );
}

/** A file of which every line is a basket of names, but for so many lines above the first. */
export function basketsSource(file: string, delimiter: string, copy: Utf8Copy, above: number): Source {
  const split = (line: string) => {
    const plain = `string_split(${line}, ${literal(delimiter)})`;
    const mark = delimiter.replace(/[\\^$.*+?()[\]{}|-]/, "\\$&");
    const cell = `(?:^|${mark})(?:"((?:[^"]|"")*)"|([^${mark}]*))`;
    // Quotes are rare, and the expression that minds them is slow.
    const quoted = `list_transform(regexp_extract_all(${line}, ${literal(cell)}), lambda x: ${unquoted("x", delimiter)})`;
    return `CASE WHEN contains(${line}, '"') THEN ${quoted} ELSE ${plain} END`;
  };
  return linesSource(file, copy, split, above);
}

function unquoted(cell: string, delimiter: string): string {
  return `replace(trim(ltrim(${cell}, ${literal(delimiter)}), ' "'), '""', '"')`;
}

/** A character that stands in no text, so that a line is one column. */
const NO_DELIMITER = "\u001e";

function linesSource(
  file: string,
  { path, encoding }: Utf8Copy,
  split: (line: string) => string,
  above = 0,
): Source {
  const settings = [
    "header = false",
    "auto_detect = false",
    `delim = ${literal(NO_DELIMITER)}`,
    "quote = ''",
    "escape = ''",
    `encoding = ${literal(encoding)}`,
    `skip = ${above}`,
    "columns = {line: 'VARCHAR'}",
    "store_rejects = true",
  ];
  const lines = `SELECT line, row_number() OVER () AS record FROM read_csv(${pathLiteral(path)}, ${settings.join(", ")})`;
  const cells = `SELECT record, unnest(${split("line")}) AS cell FROM (${lines}) WHERE line IS NOT NULL`;
  const named = `SELECT record, ${literal(`${file}:`)} || record AS c0, cell AS c1 FROM (${cells}) WHERE trim(cell) <> ''`;
  return {
    file,
    kind: "baskets",
    columns: ["order", "product"],
    relation: `(${named})`,
    hasRecord: true,
    firstRow: above + 1,
    isDelimited: true,
  };
}
