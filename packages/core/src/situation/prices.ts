import type { Listing } from "../graph/graph.ts";
import { type Money, times, toMinor } from "../model/money.ts";
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

/** What the pieces cost today. */
export function priceOfPieces(pieces: readonly Amount[]): Money {
  return total(pieces, ({ price }) => price);
}

/** Works out what a price of the offer's own is a discount on. */
export type WasOfOwn = (own: OwnPrice, pieces: readonly Amount[], situation: Situation) => Money | undefined;

/** What something costs, and the price that this is less than; of a price of the offer's own nothing is said without `wasOfOwn`. */
export function priceWith(
  wasOfOwn: WasOfOwn | undefined,
  { ownPrice, listing, pieces = [{ listing, quantity: 1 }] }: Priced,
  situation: Situation,
): Price {
  const amount = ownPrice?.amount ?? priceOfPieces(pieces);
  const was = ownPrice ? wasOfOwn?.(ownPrice, pieces, situation) : lowestOf(pieces, situation);
  return was === undefined || was <= amount ? { amount } : { amount, was };
}

/** What the pieces cost at their lowest of the last 30 days; undefined where that is known of none. */
export function lowestOf(pieces: readonly Amount[], { decimals }: Situation): Money | undefined {
  if (pieces.every(({ listing }) => listing.product.lowestPrice30Days === undefined)) return undefined;
  return total(pieces, ({ product, price }) => {
    const { lowestPrice30Days } = product;
    return lowestPrice30Days === undefined ? price : toMinor(lowestPrice30Days, decimals);
  });
}

function total(pieces: readonly Amount[], price: (listing: Listing) => Money): Money {
  return pieces.reduce((sum, { listing, quantity }) => sum + times(price(listing), quantity), 0) as Money;
}
