import { cellAt } from "./dense/tiles.ts";
import { type PriorRows, priorRows } from "./ease-prior.ts";
import type { EaseProblem } from "./ease-problem.ts";

/** Tells the model's weights, one product after another. */
export interface EaseWeights {
  /** Turns to a product, by its code. */
  turnTo(code: number): void;
  /** The weight of another product, by its code, beside the one turned to. */
  weigh(other: number): number;
}

/**
 * The weights of the model from the inverse with its sign turned, −P. Those that best tell each basket's items from its
 * others, ‖X − XB‖² + λ‖B − C‖² with 0 on the diagonal, are B_ij = λ(PC)_ij − P_ij·(1 + λ(PC)_jj) / P_jj: without a prior C
 * it is −P_ij / P_jj (Steck 2019). Where one of the two products is no part of the model, the weight is the prior's.
 */
export function easeWeights(problem: EaseProblem, cells: Float64Array): EaseWeights {
  const { rows, tiles } = problem;
  const priors = priorRows(problem);
  const factors = columnFactors(problem, cells, priors);
  const held = new Float64Array(tiles.order);
  const outside = priorLine(problem);
  let row = -1;
  return {
    turnTo(code) {
      row = rows[code]!;
      outside.turnTo(code);
      if (row >= 0 && priors.columns.length > 0) multiply(problem, cells, priors, row, held);
    },
    weigh(other) {
      const column = rows[other]!;
      if (row < 0 || column < 0) return outside.weigh(other);
      return held[column]! + cells[cellAt(tiles, row, column)]! * factors[column]!;
    },
  };
}

/** By column: (1 + λ(PC)_jj) / P_jj, what keeps the diagonal 0. */
function columnFactors({ tiles }: EaseProblem, cells: Float64Array, priors: PriorRows): Float64Array {
  const sums = new Float64Array(tiles.order).fill(1);
  for (let row = 0; row < tiles.order; row++) {
    for (let at = priors.offsets[row]!; at < priors.offsets[row + 1]!; at++) {
      const column = priors.columns[at]!;
      sums[column] = sums[column]! - cells[cellAt(tiles, row, column)]! * priors.weights[at]!;
    }
  }
  return sums.map((sum, column) => -sum / cells[cellAt(tiles, column, column)]!);
}

/** Writes a row of λPC. */
function multiply(
  { tiles }: EaseProblem,
  cells: Float64Array,
  { offsets, columns, weights }: PriorRows,
  row: number,
  held: Float64Array,
): void {
  held.fill(0);
  for (let other = 0; other < tiles.order; other++) {
    const cell = cells[cellAt(tiles, row, other)]!;
    const end = offsets[other + 1]!;
    for (let at = offsets[other]!; at < end; at++) {
      const column = columns[at]!;
      held[column] = held[column]! - cell * weights[at]!;
    }
  }
}

/** The prior's own weights, one product after another; 0 where there is no prior. */
function priorLine({ rows, prior }: EaseProblem): EaseWeights {
  if (prior === undefined) return { turnTo() {}, weigh: () => 0 };
  const { offsets, targets, weights } = prior.graph;
  const line = new Float64Array(rows.length);
  let last = 0;
  return {
    turnTo(code) {
      for (let tie = offsets[last]!; tie < offsets[last + 1]!; tie++) line[targets[tie]!] = 0;
      for (let tie = offsets[code]!; tie < offsets[code + 1]!; tie++)
        line[targets[tie]!] = prior.share * weights[tie]!;
      last = code;
    },
    weigh: (other) => line[other]!,
  };
}
