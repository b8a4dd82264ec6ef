import type { Listing } from "../graph/graph.ts";
import { type Money, times, toMinor } from "../model/money.ts";

/** So many of a product. */
export interface Amount {
  readonly listing: Listing;
  readonly quantity: number;
}

/** What the pieces cost today. */
export function priceOfPieces(pieces: readonly Amount[]): Money {
  return total(pieces, ({ price }) => price);
}

/** What the pieces cost at their lowest of the last 30 days; undefined where that is known of none. */
export function earlierPriceOf(pieces: readonly Amount[], decimals: number): Money | undefined {
  if (pieces.every(({ listing }) => listing.product.lowestPrice30Days === undefined)) return undefined;
  return total(pieces, ({ product, price }) => {
    const { lowestPrice30Days } = product;
    return lowestPrice30Days === undefined ? price : toMinor(lowestPrice30Days, decimals);
  });
}

function total(pieces: readonly Amount[], price: (listing: Listing) => Money): Money {
  return pieces.reduce((sum, { listing, quantity }) => sum + times(price(listing), quantity), 0) as Money;
}
