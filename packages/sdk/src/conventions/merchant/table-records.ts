import { type FeedRecords, type FeedValue, plainName } from "./record.ts";
import { tableRows } from "./table-rows.ts";

/** The products of a table whose first row names its columns: tabs between them, as Google has it, or commas. */
export function tableRecords(text: string): FeedRecords {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const [names, ...rows] = tableRows(text, head.includes("\t") ? "\t" : ",");
  const keys = names?.cells.map(plainName) ?? [];
  const records = rows.map(({ line, cells }) => {
    const values = new Map<string, FeedValue[]>();
    keys.forEach((key, i) => {
      const cell = cells[i];
      if (cell) values.set(key, [...(values.get(key) ?? []), cell]);
    });
    return { line, values };
  });
  return { records };
}
