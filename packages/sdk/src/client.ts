import type { CartLine, DismissReason, Offer } from "@basketwise/core";
import type { OfferRequest } from "./request.ts";
import type { BatchResult, OffersResult } from "./result.ts";
import type { TrackedEvent } from "./tracked-event.ts";

/** What a single call may be given beside its request. */
export interface CallOptions {
  /** Gives the call up: it is then answered with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks for offers, over the network or in process, and tells what became of them. No method ever throws or rejects.
 * `Currency` is the one that the client was made with, `undefined` where it was made with none.
 */
export interface Client<Currency extends string | undefined = string | undefined> {
  /** The offers for one placement of a page. */
  offers(request: OfferRequest, options?: CallOptions): Promise<OffersResult>;
  /** The offers for several placements of one page, in their order; no product is offered twice across them. */
  batch(requests: readonly OfferRequest[], options?: CallOptions): Promise<BatchResult>;
  /** Tells that something happened. It is sent in its own time; without consent it is forgotten at once. */
  track(event: TrackedEvent<Currency>): void;
  /**
   * The customer takes the offer: tells so, once however often it is called, and answers the lines to put into the
   * cart, each with the offer that it came from. A reward has none.
   */
  accept(offer: Offer): readonly CartLine[];
  /** The customer says no: tells so, once. Nothing that was kept is answered any more, so that the next call asks anew. */
  dismiss(offer: Offer, reason?: DismissReason): void;
  /** Sends what is still to be sent; resolves when it got there or was kept for later. */
  flush(): Promise<void>;
  /** Whether the customer agrees, at this moment, to personal history and to being counted. */
  consents(): boolean;
}
