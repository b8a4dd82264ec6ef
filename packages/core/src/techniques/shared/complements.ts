import type { GatheredTies } from "../../graph/gather-ties.ts";
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
  const tied = tiedToBasket("together", situation);
  const curated = curatedComplements(situation);
  return curated.size > 0
    ? withCurated(technique, tied, curated, situation)
    : tiedColumns(technique, tied, situation);
}

/** What the price costs in rank, 0 to 1. */
function decayOf(price: number, { basketValue, policy }: Situation): number {
  return priceDecay(basketValue > 0 ? price / basketValue : 1, policy.anchor.idealShare);
}

function tiedColumns(technique: string, tied: GatheredTies, situation: Situation): CandidateColumns {
  const { listings, chances, prices } = tied;
  const scores = new Array<number>(listings.length);
  for (let place = 0; place < listings.length; place++) {
    scores[place] = (chances[place] as number) * decayOf(prices[place] as number, situation);
  }
  return {
    size: listings.length,
    listings,
    scores,
    at(place) {
      const listing = listings[place];
      if (!listing) throw new RangeError(`no candidate ${place} of ${listings.length}`);
      const decay = decayOf(listing.price, situation);
      return plainCandidate(technique, listing, chances[place] ?? 0, decay, "together");
    },
  };
}

/** With the merchant's word the candidates are few enough to be made at once. */
function withCurated(
  technique: string,
  { listings, chances }: GatheredTies,
  curated: ReadonlyMap<string, Curated>,
  situation: Situation,
): CandidateColumns {
  const tied = new Set<Curated>();
  const candidates = listings.map((listing, place) => {
    const said = curated.get(listing.product.id);
    if (said) tied.add(said);
    const seen = chances[place] ?? 0;
    const chance = said ? either(seen, CURATED_CHANCE) : seen;
    return plainCandidate(
      technique,
      listing,
      chance,
      decayOf(listing.price, situation),
      "together",
      said?.reasons,
    );
  });
  for (const said of curated.values()) {
    if (tied.has(said)) continue;
    const { listing, reasons } = said;
    const decay = decayOf(listing.price, situation);
    candidates.push(plainCandidate(technique, listing, CURATED_CHANCE, decay, undefined, reasons));
  }
  return {
    size: candidates.length,
    listings: candidates.map(({ listing }) => listing),
    scores: candidates.map(({ acceptance, decay }) => acceptance * decay),
    at: (place) => candidates[place] as Candidate,
  };
}
