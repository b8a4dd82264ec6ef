import type { TieRows } from "@basketwise/core/count";
import { type EaseProblem, easeRows as rowsOf } from "@basketwise/core/solve";
import type { Job } from "../job.ts";
import { deskOver, type SharedCells } from "../wasm/shared-cells.ts";

/** A solved model. */
export interface EaseRowsData {
  readonly problem: EaseProblem;
  /** The inverse, with its sign turned. */
  readonly cells: SharedCells;
  /** By part: the first of its products, and the one after its last. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Reads the lists of products with codes that follow one another. */
export const easeRows: Job<EaseRowsData, TieRows> = {
  open({ problem, cells, ranges }) {
    const rows = rowsOf(problem, deskOver(cells, problem.tiles).cells);
    return (part) => rows(...ranges[part]!);
  },
  moved: ({ offsets, targets, together, weights }) =>
    [offsets, targets, together, weights].map(({ buffer }) => buffer),
};
