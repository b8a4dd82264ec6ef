import type { Offer, ShopEvent } from "@basketwise/core";
import type { Client } from "../client.ts";
import { quietly } from "../quietly.ts";
import type { TrackedEvent } from "../tracked-event.ts";
import { aboutOffer } from "./about-offer.ts";
import { cartLines } from "./cart-lines.ts";
import { newId } from "./new-id.ts";

/** What a client tells with. */
export interface TellerOptions {
  /** Takes an event that is ready to be sent. */
  readonly send: (event: ShopEvent) => void;
  /** Whether the customer agrees now: without it nothing is told. See `consentOf`. */
  readonly consents: () => boolean;
  /** That of events with a value and no currency. */
  readonly currency?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly clock?: (() => number) | undefined;
}

/** The part of a client that tells what happened. No method throws. */
export type Teller<Currency extends string | undefined> = Pick<
  Client<Currency>,
  "track" | "accept" | "dismiss" | "consents"
>;

/** So many events are known to have been told: a page has a handful, a server forgets. */
const MOST_TOLD = 1_000;

/** Makes events of what a page tells, and hands each over with an id and a moment. */
export function teller<Currency extends string | undefined>({
  send,
  consents,
  currency,
  clock = Date.now,
}: TellerOptions): Teller<Currency> {
  const told = new Set<string>();
  // What can't be told must not break the page that tells it.
  const track = (event: TrackedEvent<string | undefined>, once?: string) =>
    quietly(() => {
      const { eventId = newId(), at = new Date(clock()).toISOString(), value } = event;
      const name = once ?? eventId;
      if (!consents() || told.has(name)) return;
      if (told.size === MOST_TOLD) told.clear();
      told.add(name);
      const worth = value !== undefined && { currency };
      // JSON knows no undefined.
      send({ ...worth, ...event, eventId, at } as ShopEvent);
    });
  /** The event's id is not made of the offer's: a page that is cached on its way shows many visitors the same offer. */
  const tellOnce = (offer: Offer, more: Partial<ShopEvent>) =>
    quietly(() => track({ ...aboutOffer(offer), ...more } as never, `${offer.id} ${more.name}`));
  return {
    track: (event) => track(event),
    accept: (offer) =>
      quietly(() => {
        const items = cartLines(offer);
        const { amount: value, currency } = offer.price;
        tellOnce(offer, { name: "accept_offer", items, value, currency });
        return items;
      }) ?? [],
    dismiss: (offer, reason) => tellOnce(offer, { name: "dismiss_offer", reason } as Partial<ShopEvent>),
    consents,
  };
}
