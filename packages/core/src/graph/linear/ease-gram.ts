import { WEIGHT_ONE } from "../basket-weights.ts";
import { type CountDesk, countDesk } from "../count-desk.ts";
import { countWeighted } from "../weighted-neighbours.ts";
import { cellAt, fillUp } from "./dense/tiles.ts";
import type { EaseProblem } from "./ease-problem.ts";

/**
 * Writes G = XᵀDX + λI into cells that are 0: the weight of the baskets that two products share, and on the diagonal that
 * of a product's own. The sums are whole numbers of parts, so the order of baskets changes no byte. A basket of one item
 * counts on the diagonal too, for it tells that nothing was taken beside: without it groceries' HR@10 is .001 less.
 */
export function writeGram(problem: EaseProblem, cells: Float64Array): void {
  const { index, weights, active, tiles, ridge } = problem;
  const desk = countDesk({ ...index, weights }, 1);
  active.forEach((code, row) => {
    const met = countWeighted(index, weights, code, desk);
    for (let place = 0; place < met; place++) writePair(problem, cells, row, desk.met[place]!, desk);
    cells[cellAt(tiles, row, row)] = ownWeight(problem, code) / WEIGHT_ONE + ridge;
  });
  fillUp(tiles, cells);
}

/** Writes what a row and a product that it meets share, once of the two times that they meet, and clears the desk of it. */
function writePair(
  { rows, tiles }: EaseProblem,
  cells: Float64Array,
  row: number,
  other: number,
  { counts, sums }: CountDesk,
): void {
  const column = rows[other]!;
  if (column >= 0 && column < row) cells[cellAt(tiles, row, column)] = sums[other]! / WEIGHT_ONE;
  counts[other] = 0;
  sums[other] = 0;
}

/** The weight of the baskets that hold a product, in parts. */
function ownWeight({ index: { holderOffsets, holders }, weights }: EaseProblem, code: number): number {
  let sum = 0;
  for (let at = holderOffsets[code]!; at < holderOffsets[code + 1]!; at++) sum += weights[holders[at]!]!;
  return sum;
}
