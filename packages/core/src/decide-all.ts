import { type DecideContext, decide } from "./decide.ts";
import type { OfferRequest } from "./model/request.ts";
import type { OfferResponse } from "./model/response.ts";

/**
 * Answers several placements of one page: decided in order, and what one offers the later ones don't.
 *
 * @throws RangeError as {@link decide} does
 */
export function decideAll(requests: readonly OfferRequest[], context: DecideContext): OfferResponse[] {
  const offered = new Set<string>();
  return requests.map((request, i) => {
    const exclude = [...(request.exclude ?? []), ...offered];
    const requestId = `${context.requestId}.${i + 1}`;
    const response = decide({ ...request, exclude }, { ...context, requestId });
    for (const { products, companion } of response.offers) {
      for (const { productId } of products) offered.add(productId);
      if (companion) offered.add(companion.productId);
    }
    return response;
  });
}
