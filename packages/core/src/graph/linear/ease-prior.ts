import type { EaseProblem } from "./ease-problem.ts";

/** λ times the prior's weights between the rows of a model: row r has those for columns[offsets[r]] up to offsets[r + 1]. */
export interface PriorRows {
  /** Rows + 1, rising from 0. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float64Array;
}

/** The prior between the products of the model; empty rows where there is no prior. */
export function priorRows({ active, rows, ridge, prior }: EaseProblem): PriorRows {
  const offsets = new Uint32Array(active.length + 1);
  const room = prior?.graph.targets.length ?? 0;
  const columns = new Uint32Array(room);
  const weights = new Float64Array(room);
  let size = 0;
  active.forEach((code, row) => {
    if (prior) {
      const { graph, share } = prior;
      for (let tie = graph.offsets[code]!; tie < graph.offsets[code + 1]!; tie++) {
        const column = rows[graph.targets[tie]!]!;
        if (column < 0) continue;
        columns[size] = column;
        weights[size++] = ridge * share * graph.weights[tie]!;
      }
    }
    offsets[row + 1] = size;
  });
  return { offsets, columns: columns.subarray(0, size), weights: weights.subarray(0, size) };
}
