/** Excel takes a CSV without it for one of an old encoding. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Cells as a line of CSV (RFC 4180): what holds a comma, a quote or a line break stands in quotes. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
