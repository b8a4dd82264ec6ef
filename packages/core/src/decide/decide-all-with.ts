import type { OfferRequest } from "../model/request.ts";
import type { OfferResponse } from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import { decideWith, type WholeContext } from "./decide-with.ts";

/**
 * Answers several placements of one page with these parts: decided in order, and what one offers the later ones don't.
 *
 * @throws RangeError as {@link decideWith} does
 */
export function decideAllWith(
  parts: Parts,
  requests: readonly OfferRequest[],
  context: WholeContext,
): OfferResponse[] {
  const offered = new Set<string>();
  return requests.map((request, i) => {
    const exclude = [...(request.exclude ?? []), ...offered];
    const requestId = `${context.requestId}.${i + 1}`;
    const response = decideWith(parts, { ...request, exclude }, { ...context, requestId });
    for (const { products, companion } of response.offers) {
      for (const { productId } of products) offered.add(productId);
      if (companion) offered.add(companion.productId);
    }
    return response;
  });
}
