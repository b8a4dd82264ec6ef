import type { Situation } from "../situation/situation.ts";
import type { Candidate, CandidateColumns, Technique } from "../techniques/shape.ts";
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

/** Ranks what a technique proposes: pins, then shared goals, then the technique's own order, then score, then id. */
export function rank(technique: Technique, situation: Situation): Ranking {
  if (technique.columns && isPlain(situation)) return rankColumns(technique.columns(situation));
  const { goals } = situation;
  const hand = merchantsHand(situation);
  const ranked: Ranked[] = [];
  for (const candidate of technique.propose(situation)) {
    const worth = worthOf(candidate, situation);
    const score = candidate.acceptance * candidate.decay * worth * hand.boost(candidate);
    const sharesGoal =
      goals.length > 0 && (candidate.listing.product.goals?.some((goal) => goals.includes(goal)) ?? false);
    ranked.push({ candidate, score, pinned: hand.isPinned(candidate), sharesGoal });
  }
  return bestFirst(ranked, comesBefore);
}

/** Whether chance and price decay alone rank here. */
function isPlain({ goals, policy }: Situation): boolean {
  return goals.length === 0 && policy.merchandising.length === 0 && policy.objective === "conversion";
}

function rankColumns(columns: CandidateColumns): Ranking {
  const { size, scores } = columns;
  const idAt = (place: number) => columns.at(place).listing.product.id;
  const places = scores.map((_, place) => place);
  const best = bestFirst(places, (a, b) => {
    const difference = (scores[b] ?? 0) - (scores[a] ?? 0);
    return difference < 0 || (difference === 0 && idAt(a) < idAt(b));
  });
  return {
    size,
    next() {
      const place = best.next();
      if (place === undefined) return undefined;
      const candidate = columns.at(place);
      // As the other way of ranking works it out, to the last bit.
      return { candidate, score: candidate.acceptance * candidate.decay, pinned: false, sharesGoal: false };
    },
  };
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
