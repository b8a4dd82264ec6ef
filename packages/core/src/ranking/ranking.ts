import type { Situation } from "../situation/situation.ts";
import type { Candidate, CandidateColumns } from "../techniques/shape.ts";

/** A candidate with its place in the total order. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Whether the merchant puts it first. */
  readonly pinned: boolean;
}

/** Takes candidates best first, one at a time: of many only a few are ever looked at. */
export interface Ranking {
  readonly size: number;
  /** The best that was not taken yet; undefined when none is left. */
  next(): Ranked | undefined;
}

/** Columns, with the candidates where they are made already. */
export interface Columns extends CandidateColumns {
  readonly candidates?: readonly Candidate[];
}

/** What ranks columns. */
export interface Weighed {
  readonly scores: readonly number[];
  /** What comes before any score, higher first: {@link PINNED} and {@link SHARES_GOAL} added up; none where all are 0. */
  readonly classes?: readonly number[];
}

/** The class of what the merchant puts first. */
export const PINNED = 2;

/** The class of what serves a goal that the customer named. */
export const SHARES_GOAL = 1;

/** Weighs chance and price decay with what a candidate is worth here and now. */
export type Weigh = (columns: Columns, situation: Situation) => Weighed;
