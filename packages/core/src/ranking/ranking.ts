import type { Candidate } from "../techniques/shape.ts";

/** A candidate with its place in the total order. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Chance × worth × price decay × boost. */
  readonly score: number;
  /** Whether the merchant puts it first. */
  readonly pinned: boolean;
  /** Whether it serves a goal that the customer named. */
  readonly sharesGoal: boolean;
}

/** Takes candidates best first, one at a time: of many only a few are ever looked at. */
export interface Ranking {
  readonly size: number;
  /** The best that was not taken yet; undefined when none is left. */
  next(): Ranked | undefined;
}
