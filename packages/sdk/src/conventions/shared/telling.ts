import type { Offer, OfferResponse } from "@basketwise/core";
import type { Client } from "../../client.ts";
import type { TrackedEvent } from "../../tracked-event.ts";
import { isHeard } from "./heard.ts";
import { quietly } from "./quietly.ts";

/** What can happen to an offer. */
export type OfferEventName = "view_promotion" | "select_promotion" | "accept_offer" | "dismiss_offer";

/** What happened to an offer. */
export type OfferEvent = TrackedEvent<string | undefined> & { readonly name: OfferEventName };

/** Tells others what happened to an offer: as the event says it, or in full where its offer is known. */
export type TellOffer = (event: OfferEvent, known: Shown | undefined) => void;

/** An offer, and the placement that it stood in where that is known. */
export interface Shown {
  readonly offer: Offer;
  readonly placement?: string | undefined;
}

/** Offers that are known at most, and events that were told; then the oldest is forgotten, for a server goes on for months. */
const MOST_KNOWN = 1_000;

const OFFER_EVENTS: readonly string[] = [
  "view_promotion",
  "select_promotion",
  "accept_offer",
  "dismiss_offer",
] satisfies OfferEventName[];

function isAboutOffer(event: TrackedEvent<string | undefined>): event is OfferEvent {
  return OFFER_EVENTS.includes(event.name);
}

/**
 * The same client, which tells somebody else too what happens to its offers: never what it only heard from there, and
 * nothing without consent.
 */
export function telling<C extends string | undefined>(client: Client<C>, tell: TellOffer): Client<C> {
  const shown = new Map<string, Shown>();
  const done = new Set<string>();
  const remember = ({ offers, placement }: OfferResponse) => {
    for (const offer of offers) {
      shown.set(offer.id, { offer, placement });
      forgetOldest(shown);
    }
  };
  const say = (event: OfferEvent, known: Shown | undefined) => {
    if (!isHeard() && client.consents()) quietly(() => tell(event, known), undefined);
  };
  const once = (event: OfferEvent, offer: Offer) => {
    if (done.has(`${event.name} ${offer.id}`)) return;
    done.add(`${event.name} ${offer.id}`);
    forgetOldest(done);
    say(event, shown.get(offer.id) ?? { offer });
  };
  return {
    ...client,
    offers: async (request, options) => {
      const result = await client.offers(request, options);
      if (result.status === "ok") remember(result.response);
      return result;
    },
    batch: async (requests, options) => {
      const result = await client.batch(requests, options);
      if (result.status === "ok") result.responses.forEach(remember);
      return result;
    },
    track: (event) => {
      client.track(event);
      if (isAboutOffer(event)) say(event, shown.get(event.offerId ?? ""));
    },
    accept: (offer) => {
      const lines = client.accept(offer);
      once({ name: "accept_offer", offerId: offer.id }, offer);
      return lines;
    },
    dismiss: (offer, reason) => {
      client.dismiss(offer, reason);
      once({ name: "dismiss_offer", offerId: offer.id, ...(reason && { reason }) }, offer);
    },
  };
}

function forgetOldest(known: Map<string, unknown> | Set<string>): void {
  const [oldest = ""] = known.keys();
  if (known.size > MOST_KNOWN) known.delete(oldest);
}
