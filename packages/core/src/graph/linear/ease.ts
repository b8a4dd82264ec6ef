import type { BasketTable } from "../basket-table.ts";
import type { CompactGraph } from "../compact-graph.ts";
import { type DenseDesk, plainDesk } from "./dense/desk.ts";
import { sweep } from "./dense/sweep.ts";
import type { Tiles } from "./dense/tiles.ts";
import { writeGram } from "./ease-gram.ts";
import { type EaseOptions, easeProblem } from "./ease-problem.ts";
import { easeRows } from "./ease-rows.ts";

/**
 * Lists of neighbours by the dense linear model EASE (Steck 2019, "Embarrassingly Shallow Autoencoders for Sparse Data"):
 * what of a basket is told by its other items, all products at once, so that a tie which others explain weighs little. It
 * is solved exactly, at the cost of the cube of its products. The order of baskets changes no byte, and no other desk does.
 * A wrong option, or more products than `MOST_ACTIVE`, is a `RangeError`.
 */
export function easeTies(
  table: BasketTable,
  options: EaseOptions,
  desk: (tiles: Tiles) => DenseDesk = plainDesk,
): CompactGraph {
  const problem = easeProblem(table, options);
  const { tiles, index } = problem;
  const { cells, kernel } = desk(tiles);
  writeGram(problem, cells);
  sweep({ tiles, cells, kernel });
  const rows = easeRows(problem, cells)(0, index.baskets.length);
  return { baskets: index.baskets, total: index.total, ...rows };
}
