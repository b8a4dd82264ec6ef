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
  /**
   * The offers for one placement of a page. The same request within half a minute has the same answer again, unless an
   * offer in it ends before.
   */
  offers(request: OfferRequest, options?: CallOptions): Promise<OffersResult>;
  /** The offers for several placements of one page, in their order; no product is offered twice across them. */
  batch(requests: readonly OfferRequest[], options?: CallOptions): Promise<BatchResult>;
  /** Tells that something happened, once under one `eventId`. Without consent it is forgotten at once. */
  track(event: TrackedEvent<Currency>): void;
  /**
   * The customer takes the offer: tells so, once however often it is called, and answers the lines to put into the
   * cart, each with the offer that it came from. They hold the whole offer, the main item of a set and all pieces of
   * several too, in place of what the cart has of these products; products of an upgrade name what they replace. A price
   * of the offer's own is divided among the lines by their prices, to fractions of a cent, so that they come to it. A
   * reward has none, nor has a ladder, of which the customer chooses one.
   */
  accept(offer: Offer): readonly CartLine[];
  /** The customer says no: tells so, once. */
  dismiss(offer: Offer, reason?: DismissReason): void;
  /** Sends what is still to be sent; resolves when it got there, was lost or is kept for later. */
  flush(): Promise<void>;
  /** Whether the customer agrees, at this moment, to personal history and to being counted. */
  consents(): boolean;
}
