import { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BasketTable } from "@basketwise/core";

/** Writes a table to a folder as it lies in memory. */
export function storeTable(folder: string, { products, offsets, items }: BasketTable): void {
  writeFileSync(join(folder, "products.json"), JSON.stringify(products));
  writeFileSync(join(folder, "offsets"), offsets);
  writeFileSync(join(folder, "items"), items);
}

/** Reads it back without more memory than the table itself needs, so that loading does not hide what comes after. */
export function readTable(folder: string): BasketTable {
  return {
    products: JSON.parse(readFileSync(join(folder, "products.json"), "utf8")),
    offsets: readColumn(join(folder, "offsets")),
    items: readColumn(join(folder, "items")),
  };
}

/** A file of numbers of 32 bits. */
function readColumn(path: string): Uint32Array {
  const file = openSync(path, "r");
  try {
    const column = new Uint32Array(fstatSync(file).size / Uint32Array.BYTES_PER_ELEMENT);
    readSync(file, column);
    return column;
  } finally {
    closeSync(file);
  }
}
