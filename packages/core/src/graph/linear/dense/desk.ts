import { plainKernel, type TileKernel } from "./tile-kernel.ts";
import { cellsOf, type Tiles } from "./tiles.ts";

/** What a matrix is worked on with. */
export interface DenseDesk {
  /** As many as the layout needs, all 0. */
  readonly cells: Float64Array;
  readonly kernel: TileKernel;
}

/** A desk in plain JavaScript. */
export function plainDesk(tiles: Tiles): DenseDesk {
  const cells = new Float64Array(cellsOf(tiles));
  return { cells, kernel: plainKernel(cells, tiles.side) };
}
