import type { Money } from "../model/money.ts";
import { lawOf } from "../policy/markets.ts";
import {
  type Amount,
  lowestOf,
  type OwnPrice,
  type Price,
  type Priced,
  priceOfPieces,
  priceWith,
} from "./prices.ts";
import type { Situation } from "./situation.ts";

/** Whether it costs something else than what everybody pays; a table of versions has the main item's own price. */
export function hasOwnPrice({ ownPrice, listing }: Priced): boolean {
  return ownPrice !== undefined && (ownPrice.isDiscount || ownPrice.amount !== listing.price);
}

/** What something costs, and the price that this is less than. */
export function priceOf(priced: Priced, situation: Situation): Price {
  return priceWith(wasOfOwn, priced, situation);
}

/**
 * What a price of the offer's own is a discount on. A set, or several of a thing, cost less together than apart: that
 * is no announcement of a reduced price, and the sum at today's prices is what it would be without the offer. Less for
 * a single thing is read as one, so that where the law asks for it only the lowest price of 30 days will do.
 */
export function wasOfOwn(own: OwnPrice, pieces: readonly Amount[], situation: Situation): Money | undefined {
  if (!own.isDiscount) return undefined;
  const today = priceOfPieces(pieces);
  const [first] = pieces;
  const isSingle = pieces.length === 1 && (first?.quantity ?? 0) <= 1;
  if (!isSingle || !lawOf(situation.policy).priorPrice) return today;
  const lowest = lowestOf(pieces, situation);
  return lowest === undefined || lowest < today ? lowest : today;
}
