import type { Offer, OfferResponse } from "@basketwise/core";
import type { TrackedEvent } from "../tracked-event.ts";
import { answerOf } from "./stood-in.ts";

/** What an event says of the offer that it is about. */
export type AboutOffer = Pick<
  TrackedEvent,
  "offerId" | "technique" | "productId" | "requestId" | "placement" | "experiment"
>;

/**
 * What an event has to say of an offer, whichever it is. Of several products the second is named: a set begins with the
 * main item, which is not what is offered. Answer and placement are unknown where no client answered this very object.
 */
export function aboutOffer(offer: Offer): AboutOffer {
  const { id: offerId, technique, products, experiment } = offer;
  const { requestId, placement }: Partial<OfferResponse> = answerOf(offer) ?? {};
  const { productId } = products[1] ?? products[0] ?? {};
  // JSON knows no undefined, and the names are those that the page asked for.
  return { offerId, technique, productId, requestId, placement, experiment } as AboutOffer;
}
