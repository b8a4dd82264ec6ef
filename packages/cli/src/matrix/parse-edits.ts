import { LIMITS } from "@basketwise/core/schema";
import { inputErrorAt } from "../input-error.ts";
import { unguarded } from "../io/formula-guard.ts";
import { type CsvRow, parseCsv } from "../io/parse-csv.ts";
import { delimiterOf, separatorSaid } from "../orders/split-header.ts";
import { EDIT_WORDS, type EditRow, pairOf } from "./edit-row.ts";

/** The columns that are read; whatever else the file has is the merchant's own. */
const COLUMNS = ["for", "product", "edit", "note"] as const;

type Column = (typeof COLUMNS)[number];

type Columns = Readonly<Record<Column, number>>;

/** The edits in a text; InputError names row and column of the first that is none, or that contradicts another. */
export function parseEdits(file: string, text: string): EditRow[] {
  const [header, ...rows] = readRows(file, text);
  const columns = findColumns(file, header);
  const edits: EditRow[] = [];
  const known = new Map<string, EditRow>();
  for (const row of rows) {
    const edit = readEdit(file, row, columns);
    if (!edit) continue;
    const before = known.get(pairOf(edit));
    if (before) {
      const expected = `one edit a pair: row ${before.row} has ${before.edit}`;
      throw inputErrorAt({ file, row: row.row, column: "edit", found: edit.edit, expected });
    }
    known.set(pairOf(edit), edit);
    edits.push(edit);
  }
  return edits;
}

function readRows(file: string, text: string): readonly CsvRow[] {
  const [top = "", below = ""] = text.split(/(?:\r\n?|\n)(.*)/s);
  const said = separatorSaid(top);
  const rows = said === undefined ? parseCsv(text, delimiterOf(top)) : parseCsv(below, said);
  const first = said === undefined ? 0 : 1;
  if ("unclosed" in rows)
    throw inputErrorAt({
      file,
      row: rows.unclosed + first,
      expected: "an end of the quote that opens there",
    });
  return rows.map(({ row, cells }) => ({ row: row + first, cells }));
}

function findColumns(file: string, header: CsvRow | undefined): Columns {
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const placeOf = (column: Column) => {
    const place = names.indexOf(column);
    const isTwice = place >= 0 && names.includes(column, place + 1);
    if (!isTwice && (place >= 0 || column === "note")) return place;
    const expected = `one column ${column} in the header, as in for,product,edit`;
    throw inputErrorAt({ file, row: header?.row ?? 1, found: names.join(","), expected });
  };
  return { for: placeOf("for"), product: placeOf("product"), edit: placeOf("edit"), note: placeOf("note") };
}

/** The edit of a row; undefined where the merchant says nothing there. */
function readEdit(file: string, { row, cells }: CsvRow, columns: Columns): EditRow | undefined {
  const cell = (column: Column) => unguarded((cells[columns[column]] ?? "").trim());
  const word = cell("edit").toLowerCase();
  if (word === "") return undefined;
  const wrong = (column: Column, expected: string) =>
    inputErrorAt({ file, row, column, found: cell(column), expected });
  const edit = EDIT_WORDS.find((known) => known === word);
  if (!edit) throw wrong("edit", `${EDIT_WORDS.join(", ")} or nothing`);
  for (const column of ["for", "product"] as const) {
    const { length } = cell(column);
    if (length === 0 || length > LIMITS.name) throw wrong(column, EXPECTED[column]);
  }
  if (cell("note").length > LIMITS.text) throw wrong("note", `at most ${LIMITS.text} characters`);
  if (cell("for") === cell("product")) throw wrong("product", "another product than the row is for");
  return { row, for: cell("for"), product: cell("product"), edit, note: cell("note") };
}

/** What can stand in the columns of a pair. */
export const EXPECTED: Readonly<Record<"for" | "product", string>> = {
  for: "a product's id, group:ID or category:PATH",
  product: "a product's id",
};
