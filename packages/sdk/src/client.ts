import type { OfferRequest } from "@basketwise/core";
import type { BatchResult, OffersResult } from "./result.ts";

/** What a single call may be given beside its request. */
export interface CallOptions {
  /** Gives the call up: it is then answered with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Asks for offers, over the network or in process. No method ever throws or rejects. */
export interface Client {
  /** The offers for one placement of a page. */
  offers(request: OfferRequest, options?: CallOptions): Promise<OffersResult>;
  /** The offers for several placements of one page, in their order; no product is offered twice across them. */
  batch(requests: readonly OfferRequest[], options?: CallOptions): Promise<BatchResult>;
}
