import type { PopularityOrder } from "./popularity-order.ts";
import type { ScoreDesk } from "./score-desk.ts";

/** How many products come before one. */
export interface Place {
  /** Of a higher score, or of the same score and in more baskets. */
  above: number;
  /** Others of the same score in as many baskets. */
  equal: number;
  /** Those of them with a lower code. */
  equalBefore: number;
}

/** Counts what comes before a product that is not in the cart, into a place that is used again and again. */
export function countBefore(desk: ScoreDesk, order: PopularityOrder, code: number, into: Place): void {
  if (desk.scores[code]! > 0) amongTied(desk, order, code, into);
  else amongUntied(desk, order, code, into);
}

/** A product that the cart has a tie to: what has none comes after it. */
function amongTied({ scores, touched, size }: ScoreDesk, order: PopularityOrder, code: number, into: Place) {
  const { baskets } = order;
  const [score, own] = [scores[code]!, baskets[code]!];
  let [above, equal, equalBefore] = [0, 0, 0];
  for (let at = 0; at < size; at++) {
    const other = touched[at]!;
    if (scores[other]! > score) above++;
    else if (scores[other] === score && baskets[other]! >= own) {
      if (baskets[other]! > own) above++;
      else if (other !== code) {
        equal++;
        if (other < code) equalBefore++;
      }
    }
  }
  into.above = above;
  into.equal = equal;
  into.equalBefore = equalBefore;
}

/** A product without a tie: before it come all that have one, and of the others the more popular, but for the cart's. */
function amongUntied(
  { scores, touched, size }: ScoreDesk,
  order: PopularityOrder,
  code: number,
  into: Place,
) {
  const { baskets } = order;
  const own = baskets[code]!;
  let above = order.above[code]!;
  let equal = order.equal[code]! - 1;
  let equalBefore = order.places[code]! - above;
  for (let at = 0; at < size; at++) {
    const other = touched[at]!;
    const tied = scores[other]! > 0 ? 1 : 0;
    if (baskets[other]! > own) above += tied - 1;
    else {
      above += tied;
      if (baskets[other] === own) {
        equal--;
        if (other < code) equalBefore--;
      }
    }
  }
  into.above = above;
  into.equal = equal;
  into.equalBefore = equalBefore;
}
