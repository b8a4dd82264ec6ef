import { decideAllWith } from "./decide/decide-all-with.ts";
import { type DecideContext, wholeContext } from "./decide.ts";
import type { OfferRequest } from "./model/request.ts";
import type { OfferResponse } from "./model/response.ts";
import { WHOLE } from "./parts/whole.ts";

/**
 * Answers several placements of one page: decided in order, and what one offers the later ones don't.
 *
 * @throws RangeError as {@link decide} does
 */
export function decideAll(requests: readonly OfferRequest[], context: DecideContext): OfferResponse[] {
  return decideAllWith(WHOLE, requests, wholeContext(context));
}
