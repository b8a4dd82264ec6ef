import type { TableColumn, TableFormat } from "./shape.ts";

/** One JSON array with an object a row, a line each; what is not known is left out. */
export const jsonTable: TableFormat = (file, columns) => {
  let before = "[\n";
  return {
    add: (row) => {
      file.write(`${before}${rowJson(columns, row)}`);
      before = ",\n";
    },
    end: async () => {
      file.write(before === "[\n" ? "[]\n" : "\n]\n");
      file.close();
    },
    drop: file.drop,
  };
};

/** A row as one line of JSON. */
export function rowJson<Row>(columns: readonly TableColumn<Row>[], row: Row): string {
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, column.of(row)])));
}
