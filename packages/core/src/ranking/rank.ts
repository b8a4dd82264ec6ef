import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";
import { worthOf } from "./worth.ts";

/** A candidate with its place in the total order. */
export interface Ranked {
  readonly candidate: Candidate;
  /** Chance × value × price decay. */
  readonly score: number;
  /** 0 where it shares a goal with the customer, else 1. */
  readonly off: number;
}

/** The candidates best first: shared goals, then the technique's own order, then score, then id. */
export function rank(candidates: readonly Candidate[], situation: Situation): Ranked[] {
  const goals = situation.request.customer?.goals ?? [];
  return candidates
    .map((candidate) => ({
      candidate,
      score: candidate.acceptance * candidate.decay * worthOf(candidate, situation),
      off: candidate.listing.product.goals?.some((goal) => goals.includes(goal)) ? 0 : 1,
    }))
    .sort(byRank);
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    a.off - b.off ||
    a.candidate.precedence - b.candidate.precedence ||
    b.score - a.score ||
    (a.candidate.listing.product.id < b.candidate.listing.product.id ? -1 : 1)
  );
}
