import {
  type CountIndex,
  type MeasureSpec,
  measureOf,
  rowCounter,
  type TieRows,
} from "@basketwise/core/count";
import type { Job } from "../job.ts";

/** What is counted, and how. */
export interface CountRowsData {
  /** In shared columns. */
  readonly index: CountIndex;
  readonly spec: MeasureSpec;
  readonly keep: number;
  /** By part: the first of its products, and the one after its last. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Counts the rows of products with codes that follow one another. */
export const countRows: Job<CountRowsData, TieRows> = {
  open({ index, spec, keep, ranges }) {
    const count = rowCounter(index, { measure: measureOf(spec), keep });
    return (part) => count(...ranges[part]!);
  },
  moved: ({ offsets, targets, together, weights }) =>
    [offsets, targets, together, weights].map(({ buffer }) => buffer),
};
