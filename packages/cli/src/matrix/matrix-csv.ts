import type { CrossSellMatrix, MatrixCell } from "@basketwise/core";
import { BYTE_ORDER_MARK, csvLine } from "../io/csv-line.ts";
import { guarded } from "../io/formula-guard.ts";
import { type EditRow, pairOf } from "./edit-row.ts";

const HEADER = csvLine("for forTitle product productTitle baskets confidence lift edit note".split(" "));

/** What is known of a pair: the numbers of its cell, and what the merchant said of it. */
type Line = Pick<EditRow, "for" | "product"> &
  Partial<Pick<EditRow, "edit" | "note">> &
  Pick<MatrixCell, "baskets" | "confidence" | "lift">;

/** The matrix in long form, a line a cell, then the merchant's edits of what is no cell of it. */
export function matrixCsv(
  { cells }: CrossSellMatrix,
  edits: readonly EditRow[],
  titleOf: (ref: string) => string,
): string {
  const left = new Map(edits.map((edit) => [pairOf(edit), edit]));
  const lines = cells.map(({ row, column, baskets, confidence, lift }): Line => {
    const pair = { for: row, product: column };
    const edit = left.get(pairOf(pair));
    left.delete(pairOf(pair));
    return { ...pair, ...numbers({ baskets, confidence, lift }), ...edit };
  });
  return tableOf([...lines, ...left.values()], titleOf);
}

/** Edits alone, in the same columns. */
export function editsCsv(edits: readonly EditRow[], titleOf: (ref: string) => string): string {
  return tableOf(edits, titleOf);
}

function tableOf(lines: readonly Line[], titleOf: (ref: string) => string): string {
  const rows = lines.map(({ for: ref, product, baskets, confidence, lift, edit = "", note = "" }) =>
    csvLine([
      guarded(ref),
      guarded(titleOf(ref)),
      guarded(product),
      guarded(titleOf(product)),
      ...[baskets, confidence, lift].map((number) => (number === undefined ? "" : String(number))),
      edit,
      guarded(note),
    ]),
  );
  return [BYTE_ORDER_MARK, HEADER, ...rows].join("");
}

function numbers(found: { [name: string]: number | undefined }): Partial<Line> {
  return Object.fromEntries(Object.entries(found).filter(([, number]) => number !== undefined));
}
