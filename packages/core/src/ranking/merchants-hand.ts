import type { Merchandising } from "../model/policy.ts";
import { isAbout } from "../situation/merchandising.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";

/** What the merchant's pins and boosts do to the ranking here and now. They come after the rules, never past one. */
export interface MerchantsHand {
  isPinned(candidate: Candidate): boolean;
  /** The product of all factors that hold; 1 where none does. */
  boost(candidate: Candidate): number;
}

/** Reads the pins and boosts that hold in a situation. */
export function merchantsHand({ merchandising }: Situation): MerchantsHand {
  if (merchandising.length === 0) return HANDS_OFF;
  const pins = merchandising.filter(({ effect }) => effect === "pin");
  const boosts = merchandising.filter(({ effect }) => effect === "boost");
  return {
    isPinned: (candidate) => pins.some((entry) => touches(entry, candidate)),
    boost: (candidate) =>
      boosts
        .filter((entry) => touches(entry, candidate))
        .reduce((product, { factor = 1 }) => product * factor, 1),
  };
}

/** Whether an entry is about what is offered: of a set, about any product beside the main one. */
function touches(entry: Merchandising, { listing, pieces }: Candidate): boolean {
  if (isAbout(entry, listing.product)) return true;
  return pieces?.some((piece) => piece.beside && isAbout(entry, piece.listing.product)) ?? false;
}

const HANDS_OFF: MerchantsHand = { isPinned: () => false, boost: () => 1 };
