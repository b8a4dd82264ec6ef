import type { Offer } from "@basketwise/core";
import type { OfferStore } from "../store/offer-store.ts";

/** Gives each offer the one callback that watches the element it is shown in: React 18 and 19 end it by calling it with null. */
export function watcher(store: OfferStore): (offer: Offer) => (element: Element | null) => void {
  const refs = new WeakMap<Offer, (element: Element | null) => void>();
  return (offer) => {
    const ref = refs.get(offer) ?? watch(store, offer);
    refs.set(offer, ref);
    return ref;
  };
}

function watch(store: OfferStore, offer: Offer): (element: Element | null) => void {
  let stop: (() => void) | undefined;
  return (element) => {
    stop?.();
    stop = element ? store.watch(offer, element) : undefined;
  };
}
