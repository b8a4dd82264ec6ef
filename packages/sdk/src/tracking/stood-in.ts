import type { Offer, OfferResponse } from "@basketwise/core";

/** The answer that each offer stood in, for as long as somebody has the offer. */
const answers = new WeakMap<Offer, OfferResponse>();

/**
 * Keeps in mind which answer its offers stood in, so that what is told of them later can say so. Every client does so
 * with what it answers; whoever makes an answer from JSON again, such as one that a server handed over, does too.
 */
export function remember(response: OfferResponse): void {
  for (const offer of response.offers) answers.set(offer, response);
}

/** The answer that an offer stood in; undefined for a copy, and for an offer that no client answered. */
export function answerOf(offer: Offer): OfferResponse | undefined {
  return answers.get(offer);
}
