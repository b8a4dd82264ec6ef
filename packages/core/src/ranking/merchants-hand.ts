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
    isPinned: ({ listing }) => pins.some((entry) => isAbout(entry, listing.product)),
    boost: ({ listing }) =>
      boosts
        .filter((entry) => isAbout(entry, listing.product))
        .reduce((product, { factor = 1 }) => product * factor, 1),
  };
}

const HANDS_OFF: MerchantsHand = { isPinned: () => false, boost: () => 1 };
