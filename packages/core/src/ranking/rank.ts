import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";
import { bestFirst } from "./best-first.ts";
import { merchantsHand } from "./merchants-hand.ts";
import { rankColumns } from "./rank-columns.ts";
import type { Ranked, Ranking } from "./ranking.ts";
import { sharesGoal } from "./shares-goal.ts";
import { worthOf } from "./worth.ts";

/** Ranks what a technique proposes: pins, then shared goals, then the technique's own order, then score, then id. */
export function rank(technique: Technique, situation: Situation): Ranking {
  if (technique.columns) return rankColumns(technique.columns(situation), situation);
  const hand = merchantsHand(situation);
  const ranked: Ranked[] = [];
  for (const candidate of technique.propose(situation)) {
    const { listing, pieces, acceptance, decay, added } = candidate;
    const score = acceptance * decay * worthOf(listing, added, situation) * hand.boost(listing, pieces);
    const pinned = hand.isPinned(listing, pieces);
    ranked.push({ candidate, score, pinned, sharesGoal: sharesGoal(listing, situation) });
  }
  return bestFirst(ranked, comesBefore);
}

/** A total order: two candidates of one technique that name the same product are different sets. */
function comesBefore(a: Ranked, b: Ranked): boolean {
  if (a.pinned !== b.pinned) return a.pinned;
  if (a.sharesGoal !== b.sharesGoal) return a.sharesGoal;
  const difference = a.candidate.precedence - b.candidate.precedence || b.score - a.score;
  if (difference !== 0) return difference < 0;
  const mine = a.candidate.listing.product.id;
  const other = b.candidate.listing.product.id;
  return mine < other || (mine === other && isBetterSet(a.candidate, b.candidate));
}

/** Of two sets that begin with the same product the one with more off, then by the ids of what they hold. */
function isBetterSet(a: Candidate, b: Candidate): boolean {
  const [mine = 0, other = 0] = [a.percent, b.percent];
  return mine > other || (mine === other && held(a) < held(b));
}

function held({ pieces = [] }: Candidate): string {
  return JSON.stringify(pieces.map(({ listing }) => listing.product.id));
}
