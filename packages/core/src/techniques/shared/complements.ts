import type { Listing } from "../../graph/graph.ts";
import type { Reason } from "../../model/response.ts";
import type { Situation } from "../../situation/situation.ts";
import type { Candidate, Tie } from "../shape.ts";
import { basketTies, chanceOf } from "./basket-ties.ts";
import { candidate } from "./candidate.ts";
import { CURATED_CHANCE, either, priceDecay } from "./chance.ts";
import { type Curated, curatedComplements } from "./curated-complements.ts";

/** All that goes with the basket, by the graph or by the merchant's word, as candidates of a technique. */
export function complements(technique: string, situation: Situation): Candidate[] {
  const ties = basketTies(situation);
  const curated = curatedComplements(situation);
  const candidates: Candidate[] = [];
  for (const [id, own] of ties) {
    const [first] = own;
    if (first) candidates.push(join(technique, first.to, own, curated.get(id), situation));
  }
  for (const [id, said] of curated) {
    if (!ties.has(id)) candidates.push(join(technique, said.listing, [], said, situation));
  }
  return candidates;
}

const NO_REASONS: readonly Reason[] = [];

function join(
  technique: string,
  listing: Listing,
  ties: readonly Tie[],
  said: Curated | undefined,
  { basketValue, policy }: Situation,
): Candidate {
  const seen = chanceOf(ties);
  return candidate(technique, listing, {
    ties,
    curated: said?.reasons ?? NO_REASONS,
    acceptance: said ? either(seen, CURATED_CHANCE) : seen,
    decay: priceDecay(basketValue > 0 ? listing.price / basketValue : 1, policy.anchor.idealShare),
  });
}
