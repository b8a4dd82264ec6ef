import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";
import { type Columns, PINNED, type Ranking, type Weigh, type Weighed } from "./ranking.ts";

/**
 * Ranks what a technique proposes: pins, then shared goals, then the technique's own order, then score, then id. A batch
 * at a time: cheaper than to order what nobody looks at.
 */
export function rank(technique: Technique, situation: Situation, weigh?: Weigh): Ranking {
  const columns = technique.columns?.(situation) ?? columnsOf(technique.propose(situation));
  if (columns.size === 0) return NOBODY;
  const { scores, classes }: Weighed = weigh?.(columns, situation) ?? columns;
  const comesBefore = orderOf(technique, columns, scores, classes);
  let batch: number[] = [];
  let taken = 0;
  let last = -1;
  return {
    size: columns.size,
    next() {
      if (taken === batch.length) {
        batch = nextBatch(columns.size, last, comesBefore);
        taken = 0;
      }
      const place = batch[taken++];
      if (place === undefined) return undefined;
      last = place;
      return { candidate: columns.at(place), pinned: (classes?.[place] ?? 0) >= PINNED };
    },
  };
}

const NOBODY: Ranking = { size: 0, next: () => undefined };

function columnsOf(candidates: readonly Candidate[]): Columns {
  return {
    size: candidates.length,
    listings: candidates.map(({ listing }) => listing),
    scores: candidates.map(({ acceptance, decay }) => acceptance * decay),
    at: (place) => candidates[place] as Candidate,
    candidates,
  };
}

/** Whether the candidate at one place comes before that at another: a total order. */
type ComesBefore = (a: number, b: number) => boolean;

function orderOf(
  technique: Technique,
  { listings, candidates }: Columns,
  scores: readonly number[],
  classes: readonly number[] | undefined,
): ComesBefore {
  const idAt = (place: number) => listings[place]?.product.id ?? "";
  return (a, b) => {
    const step = classes ? (classes[a] ?? 0) - (classes[b] ?? 0) : 0;
    if (step !== 0) return step > 0;
    const order = candidates ? (candidates[a]?.precedence ?? 0) - (candidates[b]?.precedence ?? 0) : 0;
    if (order !== 0) return order < 0;
    // Not `?? 0`: V8 would make an object of each number that might be missing, and this is asked some hundred times.
    const mine = scores[a] as number;
    const other = scores[b] as number;
    if (mine !== other) return mine > other;
    const [id, otherId] = [idAt(a), idAt(b)];
    if (id !== otherId) return id < otherId;
    const [one, another] = [candidates?.[a], candidates?.[b]];
    return (one && another && technique.prefers?.(one, another)) ?? a < b;
  };
}

/** Candidates taken at a time: a page's offers are nearly always among the first. */
const BATCH = 16;

/** The best places after a given one, in order; from the first on where that is -1. */
function nextBatch(size: number, after: number, comesBefore: ComesBefore): number[] {
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
