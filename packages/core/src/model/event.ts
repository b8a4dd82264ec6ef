import type { PlacementName, TechniqueCode } from "./codes.ts";
import type { DismissReason } from "./request.ts";

/** What can happen, as GA4 names it: `view_promotion` is the impression of an offer, `select_promotion` the click on it. */
export const EVENT_NAMES = [
  "view_item",
  "add_to_cart",
  "remove_from_cart",
  "purchase",
  "refund",
  "view_promotion",
  "select_promotion",
  "accept_offer",
  "dismiss_offer",
] as const;

/** The name of an event. */
export type EventName = (typeof EVENT_NAMES)[number];

/** One product of what was bought, put into the cart or brought back. Money is in major units. */
export interface EventItem {
  readonly productId: string;
  /** 1 where nothing is said. */
  readonly quantity?: number;
  /** What one piece cost. */
  readonly price?: number;
  /** The accepted offer that it came from. */
  readonly offerId?: string;
  /** The technique of that offer; the event's own where nothing is said. */
  readonly technique?: TechniqueCode | (string & {});
  /** The placement of that offer; the event's own where nothing is said. */
  readonly placement?: PlacementName | (string & {});
}

/** The experiment that the customer took part in, and what they were shown. */
export interface Assignment {
  readonly id: string;
  readonly variant: string;
}

/** Something that a customer did or was shown, told once by the page or server that saw it. */
export interface ShopEvent {
  /** Made by the sender: whatever comes under the same id again is the same event. */
  readonly eventId: string;
  readonly name: EventName;
  /** By the sender's clock, ISO 8601. */
  readonly at: string;
  readonly placement?: PlacementName | (string & {});
  readonly technique?: TechniqueCode | (string & {});
  /** The answer that the offer stood in. */
  readonly requestId?: string;
  readonly offerId?: string;
  /** The product that was offered, or that the event is about. */
  readonly productId?: string;
  /** Why an offer was dismissed. */
  readonly reason?: DismissReason;
  readonly experiment?: Assignment;
  readonly customerId?: string;
  readonly sessionId?: string;
  /** Whether the ids may be kept, as a pseudonym; absent is true. */
  readonly consent?: boolean;
  /** What the event is worth, such as the total of a purchase, in major units of `currency`. */
  readonly value?: number;
  /** ISO 4217; the store's own where nothing is said. */
  readonly currency?: string;
  readonly items?: readonly EventItem[];
}

/** Events that are sent together. */
export interface EventBatch {
  readonly events: readonly ShopEvent[];
  /** The moment of sending by the clock that `at` is read from, ISO 8601: what a wrong clock is set right by. */
  readonly sentAt?: string;
}

/** What became of events that were sent. */
export interface EventsAccepted {
  /** Events that are on their way; whoever sent them may forget them. */
  readonly accepted: number;
}
