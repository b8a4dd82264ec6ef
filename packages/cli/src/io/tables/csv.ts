import { BYTE_ORDER_MARK, csvLine } from "../csv-line.ts";
import { guarded } from "../formula-guard.ts";
import type { Cell, TableFormat } from "./shape.ts";

/** CSV with a header; several texts in one cell stand between semicolons. */
export const csvTable: TableFormat = (file, columns) => {
  file.write(BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name)));
  return {
    add: (row) => file.write(csvLine(columns.map((column) => cellText(column.of(row))))),
    end: async () => file.close(),
    drop: file.drop,
  };
};

function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? cell : cell.join(";");
  // A phone number is a customer's id in some shops, and runs nowhere.
  return /^[-+][\d .()/-]*$/.test(text) ? text : guarded(text);
}
