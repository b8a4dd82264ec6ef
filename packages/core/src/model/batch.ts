import type { OfferRequest } from "./request.ts";
import type { OfferResponse } from "./response.ts";

/** Several requests of one page, answered together. */
export interface OfferBatch {
  readonly requests: readonly OfferRequest[];
}

/** The answers of a batch in the order of its requests; no product is offered twice across them. */
export interface OfferBatchResponse {
  readonly responses: readonly OfferResponse[];
}
