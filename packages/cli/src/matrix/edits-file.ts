import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../io/read-text.ts";
import { writeWhole } from "../io/write-whole.ts";
import { type EditRow, pairOf } from "./edit-row.ts";
import { editsCsv } from "./matrix-csv.ts";
import { parseEdits } from "./parse-edits.ts";

/** The merchant's edits lie beside the graph; builds leave them alone. */
export function editsFile(folder: string): string {
  return join(folder, "matrix-edits.csv");
}

/** The merchant's edits of a folder's matrix, none where there is no such file; InputError where it is wrong. */
export async function readEditsOf(folder: string): Promise<EditRow[]> {
  const file = editsFile(folder);
  return existsSync(file) ? parseEdits(file, await readText(file)) : [];
}

/** Puts edits in the place of those that were there before, by what they are for, whatever the order they came in. */
export function writeEditsOf(
  folder: string,
  edits: readonly EditRow[],
  titleOf: (ref: string) => string,
): void {
  const sorted = [...edits].sort((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1));
  writeWhole(editsFile(folder), editsCsv(sorted, titleOf));
}
