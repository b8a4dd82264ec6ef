import type { Situation } from "../../situation/situation.ts";
import { tiedToBasket } from "../../situation/ties.ts";
import type { Candidate, CandidateColumns } from "../shape.ts";
import { plainCandidate } from "./candidate.ts";
import { CURATED_CHANCE, either, priceDecay } from "./chance.ts";
import { type Curated, curatedComplements } from "./curated-complements.ts";

/** All that goes with the basket, by the graph or by the merchant's word, as candidates of a technique. */
export function complements(technique: string, situation: Situation): Candidate[] {
  const columns = complementColumns(technique, situation);
  return Array.from({ length: columns.size }, (_, place) => columns.at(place));
}

/** The complements in columns: first what the graph ties to the basket, then what only the merchant names. */
export function complementColumns(technique: string, situation: Situation): CandidateColumns {
  const { basketValue, policy } = situation;
  const { idealShare } = policy.anchor;
  const { listings, chances, prices } = tiedToBasket("together", situation);
  const known = listings.length;
  const curated = curatedComplements(situation);
  const saidOf = (place: number): Curated | undefined => {
    const listing = curated.size > 0 ? listings[place] : undefined;
    return listing && curated.get(listing.product.id);
  };
  const untied = curated.size > 0 ? untiedOf(curated, known, saidOf) : [];
  const chanceAt = (place: number): number => {
    const seen = chances[place] ?? 0;
    if (curated.size === 0) return seen;
    return place >= known || saidOf(place) ? either(seen, CURATED_CHANCE) : seen;
  };
  const decayAt = (place: number): number => {
    const price = prices[place] ?? untied[place - known]?.listing.price ?? 0;
    return priceDecay(basketValue > 0 ? price / basketValue : 1, idealShare);
  };
  const size = known + untied.length;
  const scores: number[] = [];
  for (let place = 0; place < size; place++) scores.push(chanceAt(place) * decayAt(place));
  return {
    size,
    scores,
    at(place) {
      const said = place < known ? saidOf(place) : untied[place - known];
      const listing = listings[place] ?? said?.listing;
      if (!listing) throw new RangeError(`no candidate ${place} of ${size}`);
      const ties = place < known ? "together" : undefined;
      return plainCandidate(technique, listing, chanceAt(place), decayAt(place), ties, said?.reasons);
    },
  };
}

/** What the merchant names and the graph does not tie to the basket. */
function untiedOf(
  curated: ReadonlyMap<string, Curated>,
  known: number,
  saidOf: (place: number) => Curated | undefined,
): Curated[] {
  const tied = new Set(Array.from({ length: known }, (_, place) => saidOf(place)));
  return [...curated.values()].filter((said) => !tied.has(said));
}
