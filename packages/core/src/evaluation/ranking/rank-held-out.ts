import type { HeldOut } from "../splits/hold-out.ts";
import { countBefore, type Place } from "./place-of.ts";
import type { PopularityOrder } from "./popularity-order.ts";
import type { Ranking } from "./ranking.ts";
import { scoreDesk } from "./score-desk.ts";
import { type TopLists, topWriter } from "./top-lists.ts";

/** Where a ranking put the held-out items, in columns by cart. */
export interface Ranked {
  readonly popularity: PopularityOrder;
  /** From 1; of equal scores the more popular comes first, then the lower code. */
  readonly ranks: Uint32Array;
  /** The mean rank of the items that have the score and the popularity of the held-out one; from 1, in halves. */
  readonly middles: Float64Array;
  /** How many products were ranked: all that are not in the cart. */
  readonly among: Uint32Array;
  /** The products ranked first; empty lists where none were asked for. */
  readonly tops: TopLists;
}

/**
 * Ranks for each cart all products that are not in it, by their ties to the cart joined as they are at serving
 * (`gatherTies`) and what has no tie by popularity, and says where the held-out item came. Nothing is sorted: it is enough
 * to count what comes before, in time linear in the ties of the cart.
 * @param top how many of the products ranked first are wanted
 */
export function rankHeldOut(
  ranking: Ranking,
  { offsets, items, held }: HeldOut,
  popularity: PopularityOrder,
  top = 0,
): Ranked {
  const products = popularity.baskets.length;
  const desk = scoreDesk(products);
  const ranks = new Uint32Array(held.length);
  const middles = new Float64Array(held.length);
  const among = new Uint32Array(held.length);
  const writer = topWriter(held.length, top);
  const place: Place = { above: 0, equal: 0, equalBefore: 0 };
  for (let cart = 0; cart < held.length; cart++) {
    const [start, end] = [offsets[cart]!, offsets[cart + 1]!];
    desk.score(ranking, items, start, end);
    countBefore(desk, popularity, held[cart]!, place);
    ranks[cart] = 1 + place.above + place.equalBefore;
    middles[cart] = 1 + place.above + place.equal / 2;
    among[cart] = products - (end - start);
    if (top > 0) writer.take(desk, popularity);
    desk.clear();
  }
  return { popularity, ranks, middles, among, tops: writer.lists() };
}
