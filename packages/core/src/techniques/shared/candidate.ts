import type { Listing } from "../../graph/graph.ts";
import type { Candidate } from "../shape.ts";

/** A candidate of one piece with what most techniques leave as it is; `own` says the rest. */
export function candidate(
  technique: string,
  listing: Listing,
  own: Partial<Candidate> & Pick<Candidate, "acceptance">,
): Candidate {
  return { technique, listing, ties: [], curated: [], decay: 1, precedence: 0, added: listing.price, ...own };
}
