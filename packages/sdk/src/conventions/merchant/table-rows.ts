/** A row of a table as text, and the line at which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What may stand between the cells of a row. */
export type Separator = "\t" | ",";

/** A cell and what ends it: in quotes, with two for one, or up to the next separator. */
const CELL: Readonly<Record<Separator, RegExp>> = {
  "\t": /(?:"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y,
  ",": /(?:"([^"]*(?:""[^"]*)*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y,
};

/** The rows of a table, those without any text left out. A quote that nothing ends is a part of its text. */
export function tableRows(text: string, separator: Separator): Row[] {
  const pattern = new RegExp(CELL[separator]);
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  while (pattern.lastIndex <= text.length) {
    const [whole = "", quoted, plain = "", end = ""] = pattern.exec(text) ?? [];
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === separator) continue;
    if (cells.some((cell) => cell !== "")) rows.push({ line: begun, cells });
    if (end === "") break;
    cells = [];
    begun = line;
  }
  return rows;
}
