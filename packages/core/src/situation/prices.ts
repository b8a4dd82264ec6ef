import type { Listing } from "../graph/graph.ts";
import { type Money, times, toMinor } from "../model/money.ts";
import { lawOf } from "../policy/markets.ts";
import type { Situation } from "./situation.ts";

/** So many of a product. */
export interface Amount {
  readonly listing: Listing;
  readonly quantity: number;
}

/** A price of an offer's own. What it is less than is never said: it is worked out, from prices that are real. */
export interface OwnPrice {
  readonly amount: Money;
  /** Whether it is a discount on what its pieces cost today, so that there is something to save; a trial or a table of versions is none. */
  readonly isDiscount: boolean;
}

/** What something is made of, and its price where that is its own. */
export interface Priced {
  readonly listing: Listing;
  /** Without them: one of the listing. */
  readonly pieces?: readonly Amount[];
  readonly ownPrice?: OwnPrice;
}

/** What something costs; `was` is a real price, higher than the amount, and there only where the law lets it be shown. */
export interface Price {
  readonly amount: Money;
  readonly was?: Money;
}

/** Whether it costs something else than what everybody pays; a table of versions has the main item's own price. */
export function hasOwnPrice({ ownPrice, listing }: Priced): boolean {
  return ownPrice !== undefined && (ownPrice.isDiscount || ownPrice.amount !== listing.price);
}

/** What the pieces cost today. */
export function priceOfPieces(pieces: readonly Amount[]): Money {
  return total(pieces, ({ price }) => price);
}

/** What something costs, and the price that this is less than. */
export function priceOf(priced: Priced, situation: Situation): Price {
  const { ownPrice } = priced;
  const pieces = priced.pieces ?? [{ listing: priced.listing, quantity: 1 }];
  const amount = ownPrice?.amount ?? priceOfPieces(pieces);
  const was = ownPrice ? wasOfOwn(ownPrice, pieces, situation) : lowestOf(pieces, situation);
  return was === undefined || was <= amount ? { amount } : { amount, was };
}

/**
 * What a price of the offer's own is a discount on. A set, or several of a thing, cost less together than apart: that
 * is no announcement of a reduced price, and the sum at today's prices is what it would be without the offer. Less for
 * a single thing is read as one, so that where the law asks for it only the lowest price of 30 days will do.
 */
function wasOfOwn(own: OwnPrice, pieces: readonly Amount[], situation: Situation): Money | undefined {
  if (!own.isDiscount) return undefined;
  const today = priceOfPieces(pieces);
  const [first] = pieces;
  const isSingle = pieces.length === 1 && (first?.quantity ?? 0) <= 1;
  if (!isSingle || !lawOf(situation.policy).priorPrice) return today;
  const lowest = lowestOf(pieces, situation);
  return lowest === undefined || lowest < today ? lowest : today;
}

/** What the pieces cost at their lowest of the last 30 days; undefined where that is known of none. */
function lowestOf(pieces: readonly Amount[], { decimals }: Situation): Money | undefined {
  if (pieces.every(({ listing }) => listing.product.lowestPrice30Days === undefined)) return undefined;
  return total(pieces, ({ product, price }) => {
    const { lowestPrice30Days } = product;
    return lowestPrice30Days === undefined ? price : toMinor(lowestPrice30Days, decimals);
  });
}

function total(pieces: readonly Amount[], price: (listing: Listing) => Money): Money {
  return pieces.reduce((sum, { listing, quantity }) => sum + times(price(listing), quantity), 0) as Money;
}
