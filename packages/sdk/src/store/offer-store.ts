import type { Cart, CartLine, Customer, DismissReason, Offer } from "@basketwise/core";
import type { OfferRequest, Placement } from "../request.ts";
import type { TrackedEvent } from "../tracked-event.ts";
import type { Snapshot } from "./snapshot.ts";
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
  /**
   * Calls the listener after each change; the first listener makes the store ask. Returns what ends it. A placement that
   * all listeners left keeps what it shows, and is asked again when one comes back; within half a minute, and where
   * nothing was viewed, searched for or refused meanwhile, a client of a worker has the answer still.
   */
  subscribe(listener: () => void): () => void;
}

/**
 * What a page knows and what its placements show. Placements that are asked in one turn go out as one batch, and whoever
 * comes later is offered nothing that the others show; a change of cart, customer or locale asks again for all that
 * somebody listens to, and what was still under way is given up. After `unavailable` nothing is asked until then, or
 * until `refresh`. Functions may be taken out of it; none needs `this`. `Currency` is that of its client.
 */
export interface OfferStore<Currency extends string | undefined = string | undefined> {
  /** Asks nothing by itself: subscribing does, or `load`. */
  observe(placement: Placement, query?: PlacementQuery): ObservedOffers;
  /** The cart as it is now; one of the same content changes nothing. */
  setCart(cart: Cart): void;
  /** Who it is; undefined for nobody in particular. With `consent: false` only refusals are remembered, and nothing is kept. */
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
  /** The customer says no: the offer leaves every placement at once, without asking, and later questions know. */
  dismiss(offer: Offer, reason?: DismissReason): void;
  /** Tells an event. Items of what is put into the cart, taken out or bought are put down to the offers they came from. */
  track(event: TrackedEvent<Currency>): void;
  /** Asks again for all that somebody listens to, though nothing has changed: when the network is back, or a button says so. */
  refresh(): void;
  /** Asks for all that is observed and not yet asked: what a server does before it renders. Resolves when it is answered, never rejects. */
  load(): Promise<void>;
  /** What is known and shown at this moment; `handOver(store)` makes text of it for the page. */
  snapshot(): Snapshot;
  /** Gives up what is under way and asks no more, for good. What is watched ends by itself. */
  close(): void;
}
