import type { Situation } from "../situation/situation.ts";
import type { CandidateColumns } from "../techniques/shape.ts";
import { merchantsHand } from "./merchants-hand.ts";
import type { Ranking } from "./ranking.ts";
import { sharesGoal } from "./shares-goal.ts";
import { worthOf } from "./worth.ts";

/** What ranks columns: the class comes before the score. */
interface Weighed {
  readonly scores: readonly number[];
  /** What comes before any score, higher first: {@link PINNED} and {@link SHARES_GOAL} added up; none where all are 0. */
  readonly classes: readonly number[] | undefined;
}

const PINNED = 2;
const SHARES_GOAL = 1;

/** Ranks columns as {@link rank} does candidates, a batch at a time: cheaper than to order what nobody looks at. */
export function rankColumns(columns: CandidateColumns, situation: Situation): Ranking {
  const { size, listings } = columns;
  const { scores, classes } = weigh(columns, situation);
  const idAt = (place: number) => listings[place]?.product.id ?? "";
  const comesBefore = (a: number, b: number): boolean => {
    const step = classes ? (classes[a] ?? 0) - (classes[b] ?? 0) : 0;
    if (step !== 0) return step > 0;
    // Not `?? 0`: V8 would make an object of each number that might be missing, and this is asked some hundred times.
    const mine = scores[a] as number;
    const other = scores[b] as number;
    return mine > other || (mine === other && idAt(a) < idAt(b));
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
      const own = classes?.[place] ?? 0;
      const candidate = columns.at(place);
      return { candidate, score: scores[place] ?? 0, pinned: own >= PINNED, sharesGoal: own % PINNED > 0 };
    },
  };
}

/** Scores with what a candidate is worth here and now; as they are where chance and price decay alone rank. */
function weigh({ listings, scores }: CandidateColumns, situation: Situation): Weighed {
  const { goals, merchandising, policy } = situation;
  // What is hidden is a rule's matter.
  const untouched = merchandising.every(({ effect }) => effect === "hide");
  if (untouched && goals.length === 0 && policy.objective === "conversion")
    return { scores, classes: undefined };
  const hand = merchantsHand(situation);
  const weighed: number[] = [];
  const classes: number[] = [];
  for (let place = 0; place < listings.length; place++) {
    const listing = listings[place];
    if (!listing) break;
    weighed.push((scores[place] ?? 0) * worthOf(listing, listing.price, situation) * hand.boost(listing));
    classes.push((hand.isPinned(listing) ? PINNED : 0) + (sharesGoal(listing, situation) ? SHARES_GOAL : 0));
  }
  return { scores: weighed, classes };
}

/** Candidates taken at a time: a page's offers are nearly always among the first. */
const BATCH = 16;

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
