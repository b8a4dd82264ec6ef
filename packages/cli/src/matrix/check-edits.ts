import { inputErrorAt } from "../input-error.ts";
import { type EditRow, pairOf } from "./edit-row.ts";
import { type Known, strangeColumn } from "./known.ts";
import { EXPECTED } from "./parse-edits.ts";

/**
 * Checks that edits name what is in the graph; InputError names the row and column of the first that doesn't. What the
 * merchant said before may name a product that is no longer there: it waits for its return.
 */
export function checkEdits(
  file: string,
  edits: readonly EditRow[],
  known: Known,
  before: readonly EditRow[],
): void {
  const settled = new Map(before.map((edit) => [pairOf(edit), edit.edit]));
  for (const edit of edits) {
    const column = strangeColumn(edit, known);
    if (column === undefined || settled.get(pairOf(edit)) === edit.edit) continue;
    const expected = `${EXPECTED[column]} of the graph${changedId(edit[column], known)}`;
    throw inputErrorAt({ file, row: edit.row, column, found: edit[column], expected });
  }
}

/** Spreadsheets take an id for a number and write it their own way: 00123 becomes 123. */
function changedId(found: string, { ids }: Known): string {
  const number = Number(found);
  if (found === "" || Number.isNaN(number)) return "";
  const meant = [...ids].find((id) => id !== "" && Number(id) === number);
  return meant === undefined ? "" : `; did a spreadsheet change ${JSON.stringify(meant)}?`;
}
