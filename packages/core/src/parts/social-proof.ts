import type { Reason } from "../model/response.ts";
import { segmentToTell } from "../situation/likeness.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate } from "../techniques/shape.ts";
import type { SocialProof } from "./shape.ts";

/** Tells how many customers like this one chose what is offered. */
export const socialProof: SocialProof = { segmentOf: segmentToTell, reasons };

/**
 * How many customers like this one chose what is offered, as a list of one or no reason. It is none to offer by itself,
 * so it only joins others; and what offers no product was chosen by nobody.
 */
function reasons({ listing, pieces }: Candidate, { request, graph }: Situation): Reason[] {
  const segment = segmentToTell(request);
  if (segment === undefined || pieces?.length === 0) return [];
  const customers = graph.chosenBy(segment).get(listing.product.id);
  return customers === undefined ? [] : [{ code: "popular_in_segment", evidence: { segment, customers } }];
}
