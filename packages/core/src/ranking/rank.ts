import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";
import { bestFirst } from "./best-first.ts";
import { merchantsHand } from "./merchants-hand.ts";
import { worthOf } from "./worth.ts";

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

/** Ranks candidates: pins, then shared goals, then the technique's own order, then score, then id. */
export function rank(candidates: readonly Candidate[], situation: Situation): Ranking {
  const { goals } = situation;
  const hand = merchantsHand(situation);
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const worth = worthOf(candidate, situation);
    const score = candidate.acceptance * candidate.decay * worth * hand.boost(candidate);
    const sharesGoal =
      goals.length > 0 && (candidate.listing.product.goals?.some((goal) => goals.includes(goal)) ?? false);
    ranked.push({ candidate, score, pinned: hand.isPinned(candidate), sharesGoal });
  }
  return bestFirst(ranked, comesBefore);
}

/** A total order: two candidates of one technique never name the same product. */
function comesBefore(a: Ranked, b: Ranked): boolean {
  if (a.pinned !== b.pinned) return a.pinned;
  if (a.sharesGoal !== b.sharesGoal) return a.sharesGoal;
  const difference = a.candidate.precedence - b.candidate.precedence || b.score - a.score;
  return (
    difference < 0 || (difference === 0 && a.candidate.listing.product.id < b.candidate.listing.product.id)
  );
}
