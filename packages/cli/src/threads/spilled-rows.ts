import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import type { TieRows } from "@basketwise/core/count";

/** Rows that lie in a file, as they did in memory. */
export interface SpilledRows {
  readonly path: string;
  /** The first of its products. */
  readonly from: number;
  readonly rows: number;
  readonly ties: number;
}

/** Writes rows to a file of their own. */
export function spillRows(
  path: string,
  from: number,
  { offsets, targets, together, weights }: TieRows,
): SpilledRows {
  const file = openSync(path, "wx");
  try {
    for (const column of [offsets, targets, together, weights]) writeWhole(file, column);
    return { path, from, rows: offsets.length - 1, ties: targets.length };
  } finally {
    closeSync(file);
  }
}

/** Reads rows back, one file after another, as if they had been counted at once; each file goes when it was read. */
export function readSpilled(parts: readonly SpilledRows[]): TieRows {
  const inOrder = parts.toSorted((a, b) => a.from - b.from);
  const ties = parts.reduce((sum, part) => sum + part.ties, 0);
  const offsets = new Uint32Array(parts.reduce((sum, { rows }) => sum + rows, 1));
  const targets = new Uint32Array(ties);
  const together = new Uint32Array(ties);
  const weights = new Float32Array(ties);
  let at = 0;
  for (const part of inOrder) {
    const end = at + part.ties;
    const own = new Uint32Array(part.rows + 1);
    readBack(part.path, [own, ...[targets, together, weights].map((column) => column.subarray(at, end))]);
    for (let row = 1; row <= part.rows; row++) offsets[part.from + row] = at + own[row]!;
    at = end;
  }
  return { offsets, targets, together, weights };
}

function readBack(path: string, columns: readonly (Uint32Array | Float32Array)[]): void {
  const file = openSync(path, "r");
  try {
    for (const column of columns) readWhole(file, column, path);
  } finally {
    closeSync(file);
  }
  rmSync(path);
}

function writeWhole(file: number, column: NodeJS.ArrayBufferView): void {
  for (let at = 0; at < column.byteLength; ) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset + at, column.byteLength - at);
    at += writeSync(file, bytes);
  }
}

function readWhole(file: number, column: NodeJS.ArrayBufferView, path: string): void {
  for (let at = 0; at < column.byteLength; ) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset + at, column.byteLength - at);
    const read = readSync(file, bytes);
    if (read === 0) throw new Error(`${path}: cut short`);
    at += read;
  }
}
