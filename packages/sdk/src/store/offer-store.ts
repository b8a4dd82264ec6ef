import type { Cart, CartLine, Customer, DismissReason, Offer } from "@basketwise/core";
import type { OfferRequest, Placement } from "../request.ts";
import type { TrackedEvent } from "../tracked-event.ts";
import type { OffersState } from "./state.ts";

/** What a placement asks for beside what the whole page knows: cart, customer, session and locale are the store's. */
export type PlacementQuery = Omit<
  OfferRequest,
  "placement" | "cart" | "customer" | "session" | "locale" | "country" | "exclude" | "at"
>;

/** One placement of a page, watched. The same placement and query give the same object. */
export interface ObservedOffers {
  /** The state of the moment: the same object until it changes, as `useSyncExternalStore` wants it. */
  get(): OffersState;
  /** Calls the listener after each change; the first listener makes the store ask. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/**
 * What a page knows and what its placements show. Placements that are asked in one turn go out as one batch; a change of
 * the cart asks again for all that somebody listens to, and what was still under way is given up.
 */
export interface OfferStore {
  observe(placement: Placement, query?: PlacementQuery): ObservedOffers;
  /** The cart as it is now; one of the same content changes nothing. */
  setCart(cart: Cart): void;
  setCustomer(customer: Customer | undefined): void;
  /** BCP 47. */
  setLocale(locale: string | undefined): void;
  /** The customer looks at a product's page: told as `view_item`, and known to later questions. */
  viewed(productId: string): void;
  /** The customer searched for these words: known to later questions. */
  searched(query: string): void;
  /** Counts an impression once the element was half visible for a second on end, once for an answer. Returns what ends watching. */
  watch(offer: Offer, element: Element): () => void;
  /** The customer opens what is offered: told as `select_promotion`. */
  select(offer: Offer): void;
  /** The customer takes the offer: see `Client.accept`. What is bought later is put down to it. */
  accept(offer: Offer): readonly CartLine[];
  /** The customer says no: the offer leaves every placement at once, and later questions know. */
  dismiss(offer: Offer, reason?: DismissReason): void;
  /** Tells an event, its items put down to the offers that they came from. */
  track(event: TrackedEvent<string | undefined>): void;
  /** Asks for all that is observed and not yet asked: what a server does before it renders. Never rejects. */
  load(): Promise<void>;
  /** All that is known, as JSON that may stand inside a `<script type="application/json">`; for `handedOver` on the page. */
  handOver(): string;
  /** Gives up what is under way and listens to nothing any more. */
  close(): void;
}
