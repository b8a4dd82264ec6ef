import { hashOf, type Listing } from "../listing.ts";

/** Gives the listing that another pack has read already, where it is the same to the last character. */
export type ShareListing = (listing: Listing, line: string) => Listing;

/** So many listings are remembered; past it all are forgotten, and packs read from then on share anew. */
const MOST_SHARED = 50_000;

/**
 * Packs repeat each other's listings. One object for each saves most of what opened packs keep in memory, and lets a
 * decision tell products apart without looking into them. The line is part of the key, so that two versions of a graph
 * never mix.
 */
export function sharedListings(): ShareListing {
  const known = new Map<string, Listing>();
  return (listing, line) => {
    const key = `${hashOf(line)} ${line.length} ${listing.product.id}`;
    const shared = known.get(key);
    // Links are cut short in the line, by what the pack's links have in common.
    if (shared && hasLinksOf(shared, listing)) return shared;
    if (known.size >= MOST_SHARED) known.clear();
    known.set(key, listing);
    return listing;
  };
}

function hasLinksOf({ product: a }: Listing, { product: b }: Listing): boolean {
  return a.link === b.link && a.imageLink === b.imageLink;
}
