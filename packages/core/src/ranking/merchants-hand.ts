import type { Listing } from "../graph/graph.ts";
import type { Merchandising } from "../model/policy.ts";
import { isAbout } from "../situation/merchandising.ts";
import type { Situation } from "../situation/situation.ts";
import type { Piece } from "../techniques/shape.ts";

/** What the merchant's pins and boosts do to the ranking here and now. They come after the rules, never past one. */
export interface MerchantsHand {
  /** Of a set, `pieces` are all of its products. */
  isPinned(listing: Listing, pieces?: readonly Piece[]): boolean;
  /** The product of all factors that hold; 1 where none does. */
  boost(listing: Listing, pieces?: readonly Piece[]): number;
}

/** Reads the pins and boosts that hold in a situation; undefined where none does. */
export function merchantsHand({ merchandising }: Situation): MerchantsHand | undefined {
  // What is hidden is a rule's matter.
  if (merchandising.every(({ effect }) => effect === "hide")) return undefined;
  const pins = merchandising.filter(({ effect }) => effect === "pin");
  const boosts = merchandising.filter(({ effect }) => effect === "boost");
  return {
    isPinned: (listing, pieces) => pins.some((entry) => touches(entry, listing, pieces)),
    boost(listing, pieces) {
      let product = 1;
      for (const entry of boosts) if (touches(entry, listing, pieces)) product *= entry.factor ?? 1;
      return product;
    },
  };
}

/** Whether an entry is about what is offered: of a set, about any product beside the main one. */
function touches(entry: Merchandising, listing: Listing, pieces?: readonly Piece[]): boolean {
  if (isAbout(entry, listing.product)) return true;
  return pieces?.some((piece) => piece.beside && isAbout(entry, piece.listing.product)) ?? false;
}
