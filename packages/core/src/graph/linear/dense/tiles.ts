/** Rows and columns of a tile where nothing is said: three of them fit into a core's second cache. */
const TILE_SIDE = 96;

/** Rows and columns of the part of a tile that a kernel holds in registers; a tile has a multiple of them. */
export const STRIP = 4;

/**
 * A symmetric matrix of float64 in square tiles, of which the lower triangle is kept, and what is needed to work on it, all
 * in one run of cells, so that a WebAssembly memory can hold it. A tile's cells stand row by row, and the tiles too.
 */
export interface Tiles {
  /** Rows of the matrix. */
  readonly order: number;
  /** Rows of a tile, a multiple of {@link STRIP}. */
  readonly side: number;
  /** Tiles in a column of the matrix; rows that fill up the last are those of the identity. */
  readonly count: number;
}

/** How a matrix of so many rows is laid out. A side that is no multiple of {@link STRIP} is a `RangeError`. */
export function tilesFor(order: number, side: number = TILE_SIDE): Tiles {
  if (!(Number.isInteger(side / STRIP) && side > 0))
    throw new RangeError(`side must be a multiple of ${STRIP} above 0, not ${side}`);
  return { order, side, count: Math.ceil(order / side) };
}

/** Cells that the layout needs: the triangle, three panels of a tile a row, and a tile for the pivot. */
export function cellsOf(tiles: Tiles): number {
  return pivotStart(tiles) + tiles.side ** 2;
}

/** Where the tile begins that stands in row `row` and column `column` of tiles, `column` at most `row`. */
export function tileStart({ side }: Tiles, row: number, column: number): number {
  return ((row * (row + 1)) / 2 + column) * side * side;
}

/** Where the tile of a row begins in the panel that is multiplied from the left. */
export function leftStart(tiles: Tiles, row: number): number {
  return tileStart(tiles, tiles.count, row);
}

/** Where the tile of a row begins in the panel that the left one is multiplied with. */
export function rightStart(tiles: Tiles, row: number): number {
  return tileStart(tiles, tiles.count, tiles.count + row);
}

/** Where the tile of a row begins in the panel that holds the pivot's column as it was. */
export function columnStart(tiles: Tiles, row: number): number {
  return tileStart(tiles, tiles.count, 2 * tiles.count + row);
}

/** Where the tile begins that holds what the pivot becomes. */
export function pivotStart(tiles: Tiles): number {
  return columnStart(tiles, tiles.count);
}

/** Where the cell of a row and a column stands; the matrix is symmetric, and the lower triangle is the one that is kept. */
export function cellAt(tiles: Tiles, row: number, column: number): number {
  const { side } = tiles;
  const [below, above] = row < column ? [column, row] : [row, column];
  const [tileRow, tileColumn] = [Math.floor(below / side), Math.floor(above / side)];
  return (
    tileStart(tiles, tileRow, tileColumn) + (below - tileRow * side) * side + (above - tileColumn * side)
  );
}

/** Makes the rows that fill up the last tile those of the identity; they are 0 before. */
export function fillUp(tiles: Tiles, cells: Float64Array): void {
  for (let row = tiles.order; row < tiles.count * tiles.side; row++) cells[cellAt(tiles, row, row)] = 1;
}
