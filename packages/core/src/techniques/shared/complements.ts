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
  const { listings, chances, prices } = curated.size > 0 ? withCurated(tied, curated) : tied;
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
      const ties = place < tied.listings.length ? "together" : undefined;
      const said = curated.get(listing.product.id)?.reasons;
      const decay = decayOf(listing.price, situation);
      return plainCandidate(technique, listing, chances[place] ?? 0, decay, ties, said);
    },
  };
}

/** What the price costs in rank, 0 to 1. */
function decayOf(price: number, { basketValue, policy }: Situation): number {
  return priceDecay(basketValue > 0 ? price / basketValue : 1, policy.anchor.idealShare);
}

/** What is tied, likelier where the merchant names it too, and behind it what only the merchant names. */
function withCurated(tied: GatheredTies, curated: ReadonlyMap<string, Curated>): GatheredTies {
  const known = new Set(tied.listings.map(({ product }) => product.id));
  const named = Array.from(curated.values(), ({ listing }) => listing);
  const listings = [...tied.listings, ...named.filter(({ product }) => !known.has(product.id))];
  return {
    listings,
    chances: listings.map(({ product }, place) => {
      const seen = tied.chances[place];
      if (seen === undefined) return CURATED_CHANCE;
      return curated.has(product.id) ? either(seen, CURATED_CHANCE) : seen;
    }),
    prices: listings.map(({ price }) => price),
  };
}
