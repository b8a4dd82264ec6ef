import type { Listing } from "../../graph/graph.ts";
import type { Reason } from "../../model/response.ts";
import type { Candidate } from "../shape.ts";

const NOBODY_SAID: readonly Reason[] = [];

/** A candidate of one piece with what most techniques leave as it is; `own` says the rest. */
export function candidate(
  technique: string,
  listing: Listing,
  own: Partial<Candidate> & Pick<Candidate, "acceptance">,
): Candidate {
  return { ...plainCandidate(technique, listing, own.acceptance, 1), ...own };
}

/** A candidate of one piece that nothing else is known of; made by the hundred, so in one go. */
export function plainCandidate(
  technique: string,
  listing: Listing,
  acceptance: number,
  decay: number,
  ties?: Candidate["ties"],
  curated: readonly Reason[] = NOBODY_SAID,
): Candidate {
  return { technique, listing, ties, curated, acceptance, decay, precedence: 0, added: listing.price };
}
