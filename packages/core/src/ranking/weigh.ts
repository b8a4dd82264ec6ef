import type { Situation } from "../situation/situation.ts";
import { merchantsHand } from "./merchants-hand.ts";
import { type Columns, PINNED, SHARES_GOAL, type Weighed } from "./ranking.ts";
import { sharesGoal } from "./shares-goal.ts";
import { worthOf } from "./worth.ts";

/** Scores with what a candidate is worth here and now; as they are where chance and price decay alone rank. */
export function weigh({ listings, scores, candidates }: Columns, situation: Situation): Weighed {
  const hand = merchantsHand(situation);
  if (!hand && situation.goals.length === 0 && situation.policy.objective === "conversion") return { scores };
  const weighed: number[] = [];
  const classes: number[] = [];
  for (let place = 0; place < listings.length; place++) {
    const listing = listings[place];
    if (!listing) break;
    const candidate = candidates?.[place];
    const worth = worthOf(listing, candidate ? candidate.added : listing.price, situation);
    const boost = hand ? hand.boost(listing, candidate?.pieces) : 1;
    weighed.push((scores[place] as number) * worth * boost);
    const pinned = hand?.isPinned(listing, candidate?.pieces) ? PINNED : 0;
    classes.push(pinned + (sharesGoal(listing, situation) ? SHARES_GOAL : 0));
  }
  return { scores: weighed, classes };
}
