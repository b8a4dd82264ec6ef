/** The offers of a page as one store, for any framework or none: it asks when something changes, and tells what was seen. */

export type { PageStorage, PageWindow, View, ViewObserver } from "./page.ts";
export { createOfferStore } from "./store/create-offer-store.ts";
export { handedOver, handOver } from "./store/hand-over.ts";
export type { ObservedOffers, OfferStore, PlacementQuery } from "./store/offer-store.ts";
export type { OfferStoreOptions } from "./store/options.ts";
export type { Snapshot, Start } from "./store/snapshot.ts";
export type { OffersState } from "./store/state.ts";
