import type { BasketTable } from "@basketwise/core";

/** A column of so many zeros that threads share. */
export function sharedColumn(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

/** A column as threads can share it; one that they can already is not copied. */
export function shared(column: Uint32Array): Uint32Array {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = sharedColumn(column.length);
  copy.set(column);
  return copy;
}

/** The same for fractions. */
export function sharedFloats(column: Float64Array): Float64Array {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}

/** A table as threads can share it, but for the ids, which counting needs no more than the number of. */
export function sharedTable(table: BasketTable): BasketTable {
  return { ...table, offsets: shared(table.offsets), items: shared(table.items) };
}
