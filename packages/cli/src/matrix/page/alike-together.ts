import type { CrossSellMatrix, MatrixItem } from "@basketwise/core";

/** What an item shares with itself, beside shares of 0 to 1: a row and a column of one thing belong together. */
const ITSELF = 0.6;

/** A matrix with its rows, and its columns, in an order in which those alike stand together, so that families are seen. */
export function alikeTogether(matrix: CrossSellMatrix): CrossSellMatrix {
  const { rows, columns, cells } = matrix;
  const shares = new Map(cells.map(({ row, column, confidence = 0 }) => [pairKey(row, column), confidence]));
  const shareOf = (row: MatrixItem, column: MatrixItem) =>
    row.id === column.id ? ITSELF : (shares.get(pairKey(row.id, column.id)) ?? 0);
  return {
    ...matrix,
    rows: chain(rows, (row) => columns.map((column) => shareOf(row, column))),
    columns: chain(columns, (column) => rows.map((row) => shareOf(row, column))),
  };
}

/** A key for a pair of ids, whatever letters they have. */
export function pairKey(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

/** The items from the first on, after each the one most like it of those left; of equals the earlier. */
function chain<T>(items: readonly T[], sharesOf: (item: T) => readonly number[]): T[] {
  const left = items.map((item) => ({ item, unit: unitOf(sharesOf(item)) }));
  const ordered: T[] = [];
  let next = left.shift();
  while (next) {
    ordered.push(next.item);
    const { unit } = next;
    const likenesses = left.map((other) => dot(unit, other.unit));
    [next] = left.splice(
      likenesses.reduce((best, likeness, i) => (likeness > (likenesses[best] ?? 0) ? i : best), 0),
      1,
    );
  }
  return ordered;
}

/** The vector of length 1 in the same direction, so that a dot product is the cosine. */
function unitOf(vector: readonly number[]): readonly number[] {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : vector;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
