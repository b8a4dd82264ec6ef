import type { Situation } from "../../situation/situation.ts";
import { tiedToBasket } from "../../situation/ties.ts";
import type { Candidate } from "../shape.ts";
import { plainCandidate } from "./candidate.ts";
import { CURATED_CHANCE, either, priceDecay } from "./chance.ts";
import { curatedComplements } from "./curated-complements.ts";

/** All that goes with the basket, by the graph or by the merchant's word, as candidates of a technique. */
export function complements(technique: string, situation: Situation): Candidate[] {
  const { basketValue, policy } = situation;
  const { idealShare } = policy.anchor;
  const decayOf = (price: number) => priceDecay(basketValue > 0 ? price / basketValue : 1, idealShare);
  const curated = curatedComplements(situation);
  const candidates: Candidate[] = [];
  const { listings, chances } = tiedToBasket("together", situation);
  for (let i = 0; i < listings.length; i++) {
    const listing = listings[i];
    if (!listing) continue;
    const said = curated.size > 0 ? curated.get(listing.product.id) : undefined;
    const seen = chances[i] ?? 0;
    const chance = said ? either(seen, CURATED_CHANCE) : seen;
    candidates.push(
      plainCandidate(technique, listing, chance, decayOf(listing.price), "together", said?.reasons),
    );
    if (said) curated.delete(listing.product.id);
  }
  for (const { listing, reasons } of curated.values()) {
    const decay = decayOf(listing.price);
    candidates.push(plainCandidate(technique, listing, CURATED_CHANCE, decay, undefined, reasons));
  }
  return candidates;
}
