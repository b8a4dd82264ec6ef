/** A row of a table as text. */
export interface CsvRow {
  /** As a spreadsheet numbers it, from 1; blank rows count. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text, those without any text left out; or the row in which a quote is opened and never closed. */
export function parseCsv(text: string, delimiter: string): readonly CsvRow[] | { readonly unclosed: number } {
  const rows: CsvRow[] = [];
  let row = 1;
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== "")) rows.push({ row, cells });
    cells = [];
    row++;
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === delimiter) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[i + 1] === "\n") i++;
      endRow();
    } else cell += letter;
  }
  if (quoted) return { unclosed: row };
  endRow();
  return rows;
}
