import { invertPivot } from "./pivot.ts";
import type { TileKernel } from "./tile-kernel.ts";
import { columnStart, leftStart, pivotStart, rightStart, type Tiles, tileStart } from "./tiles.ts";

/** A matrix, and what it is worked on with. */
export interface SweepJob {
  readonly tiles: Tiles;
  readonly cells: Float64Array;
  readonly kernel: TileKernel;
}

/**
 * Makes a symmetric positive definite matrix its inverse with the sign turned, in place: the symmetric sweep (Beaton 1964;
 * Goodnight 1979), a tile instead of a row at a time. With D the inverse of the pivot's tile and W the tiles of its
 * column, each other tile becomes A_ij − W_i·D·W_jᵀ, the column W·D and the pivot −D. That is order³ operations, half of
 * them multiplications, nearly all of them in the kernel. A matrix that is not positive definite is a `RangeError`.
 *
 * Threads do the same: for each pivot {@link sweepPivot}, then all rows of {@link sweepColumn}, then all of
 * {@link sweepRow}. Who does which row, and in what order, changes no byte.
 */
export function sweep(job: SweepJob): void {
  const { count } = job.tiles;
  for (let pivot = 0; pivot < count; pivot++) {
    sweepPivot(job, pivot);
    for (let row = 0; row < count; row++) sweepColumn(job, pivot, row);
    for (let row = 0; row < count; row++) sweepRow(job, pivot, row);
  }
}

/** Works out −D. */
export function sweepPivot({ tiles, cells }: Omit<SweepJob, "kernel">, pivot: number): void {
  const own = tileStart(tiles, pivot, pivot);
  cells.copyWithin(pivotStart(tiles), own, own + tiles.side ** 2);
  invertPivot(cells, pivotStart(tiles), tiles.side);
}

/** Writes a row's W·D to the left panel and to its place in the pivot's column, and its Wᵀ to the right panel. */
export function sweepColumn({ tiles, cells, kernel }: SweepJob, pivot: number, row: number): void {
  if (row === pivot) return;
  const { side } = tiles;
  const size = side * side;
  const [left, right, column] = [leftStart(tiles, row), rightStart(tiles, row), columnStart(tiles, row)];
  // Above the pivot the triangle holds the tile on its other side, turned round.
  const isBelow = row > pivot;
  const own = isBelow ? tileStart(tiles, row, pivot) : tileStart(tiles, pivot, row);
  cells.copyWithin(isBelow ? column : right, own, own + size);
  turn(cells, side, isBelow ? right : column, own);
  cells.fill(0, left, left + size);
  kernel(left, column, pivotStart(tiles));
  if (isBelow) cells.copyWithin(own, left, left + size);
  else turn(cells, side, own, left);
}

/** Takes W_i·D·W_jᵀ from each tile of a row outside the pivot's column; the pivot's own tile becomes −D. */
export function sweepRow({ tiles, cells, kernel }: SweepJob, pivot: number, row: number): void {
  if (row === pivot) {
    const from = pivotStart(tiles);
    cells.copyWithin(tileStart(tiles, pivot, pivot), from, from + tiles.side ** 2);
    return;
  }
  for (let column = 0; column <= row; column++) {
    if (column === pivot) continue;
    kernel(tileStart(tiles, row, column), leftStart(tiles, row), rightStart(tiles, column));
  }
}

/** Writes a tile with its rows as columns. */
function turn(cells: Float64Array, side: number, to: number, from: number): void {
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      cells[to + column * side + row] = cells[from + row * side + column]!;
    }
  }
}
