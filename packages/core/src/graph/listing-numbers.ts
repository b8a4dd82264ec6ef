import type { Listing } from "./listing.ts";

/** Numbers listings as they come, the same product always the same. */
export interface ListingNumbers {
  /** Each product's first listing, by its number. */
  readonly listings: readonly Listing[];
  /** The number of a listing's product; the next free one for a product that is new. `hash` is the listing's own. */
  of(listing: Listing, hash: number): number;
}

/**
 * Room for so many listings. Open addressing over the hash that listings carry: several times as fast as a Map by id,
 * and a decision numbers some hundred listings.
 */
export function listingNumbers(most: number): ListingNumbers {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const mask = size - 1;
  // Two entries a slot: the number from 1, so that a cleared slot is a free one, and the hash, to be compared without a
  // look at the listing.
  const slots = new Int32Array(2 * size);
  const listings: Listing[] = [];
  return {
    listings,
    of(listing, hash) {
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = slots[2 * slot] ?? 0;
        if (number === 0) {
          slots[2 * slot] = listings.push(listing);
          slots[2 * slot + 1] = hash;
          return listings.length - 1;
        }
        if (slots[2 * slot + 1] !== hash) continue;
        const known = listings[number - 1];
        if (known === listing || known?.product.id === listing.product.id) return number - 1;
      }
    },
  };
}
