import { fitTargets as fit, type SlimProblem } from "@basketwise/core/count";
import type { Job } from "../job.ts";

/** A sparse linear model, and where its weights go. */
export interface FitTargetsData {
  /** In shared columns. */
  readonly problem: SlimProblem;
  /** By tie, shared: each is written by the part that has its target. */
  readonly weights: Float32Array;
  /** By part: the first of its targets, and the one after its last. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Fits the weights of the ties to targets with codes that follow one another. */
export const fitTargets: Job<FitTargetsData, undefined> = {
  open({ problem, weights, ranges }) {
    return (part) => void fit(problem, ...ranges[part]!, weights);
  },
  moved: () => [],
};
