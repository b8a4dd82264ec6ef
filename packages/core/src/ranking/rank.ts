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

/** Whether chance and price decay alone rank here; what is hidden is a rule's matter. */
function isPlain({ goals, merchandising, policy }: Situation): boolean {
  const untouched = merchandising.every(({ effect }) => effect === "hide");
  return untouched && goals.length === 0 && policy.objective === "conversion";
}

/** Candidates taken at a time: a page's offers are nearly always among the first. */
const BATCH = 16;

/** Ranks columns a batch at a time, each in one pass over the scores: cheaper than to order what nobody looks at. */
function rankColumns(columns: CandidateColumns): Ranking {
  const { size, scores } = columns;
  const comesBefore = (a: number, b: number): boolean => {
    const mine = scores[a] ?? 0;
    const other = scores[b] ?? 0;
    return mine > other || (mine === other && idAt(columns, a) < idAt(columns, b));
  };
  let batch: number[] = [];
  let taken = 0;
  let last = -1;
  return {
    size,
    next() {
      if (taken === batch.length) {
        batch = nextBatch(size, last, comesBefore);
        taken = 0;
      }
      const place = batch[taken++];
      if (place === undefined) return undefined;
      last = place;
      return { candidate: columns.at(place), score: scores[place] ?? 0, pinned: false, sharesGoal: false };
    },
  };
}

/** The best places after a given one, in order; from the first on where that is -1. */
function nextBatch(size: number, after: number, comesBefore: (a: number, b: number) => boolean): number[] {
  const batch: number[] = [];
  for (let place = 0; place < size; place++) {
    if (after >= 0 && !comesBefore(after, place)) continue;
    let at = batch.length;
    if (at === BATCH && !comesBefore(place, batch[BATCH - 1] as number)) continue;
    if (at === BATCH) at--;
    for (; at > 0 && comesBefore(place, batch[at - 1] as number); at--) batch[at] = batch[at - 1] as number;
    batch[at] = place;
  }
  return batch;
}

function idAt(columns: CandidateColumns, place: number): string {
  return columns.at(place).listing.product.id;
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
