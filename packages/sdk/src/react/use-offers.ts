import type { CartLine, DismissReason, Offer } from "@basketwise/core";
import { useMemo, useSyncExternalStore } from "react";
import type { Placement } from "../request.ts";
import type { PlacementQuery } from "../store/offer-store.ts";
import type { OffersState } from "../store/state.ts";
import { useOfferStore } from "./offer-store-context.ts";
import { watcher } from "./watcher.ts";

/** What a component shows of one placement, and what its buttons do. All functions stay the same from render to render. */
export interface UsedOffers {
  /** The whole state: `if (state.status === "ready")` knows its `response`. */
  readonly state: OffersState;
  readonly status: OffersState["status"];
  /** What to show, whatever the status is. */
  readonly offers: readonly Offer[];
  /** The customer takes the offer: answers the lines to put into the cart. */
  accept(offer: Offer): readonly CartLine[];
  /** The customer says no: the offer leaves every placement. */
  dismiss(offer: Offer, reason?: DismissReason): void;
  /** The customer opens what is offered. */
  select(offer: Offer): void;
  /** For `ref` of the offer's element: counts an impression once it was seen. */
  ref(offer: Offer): (element: Element | null) => void;
}

/** The offers for one placement of the page; `query` may be written anew in each render. */
export function useOffers(placement: Placement, query?: PlacementQuery): UsedOffers {
  const store = useOfferStore();
  const { get, subscribe } = store.observe(placement, query);
  const state = useSyncExternalStore(subscribe, get, get);
  const actions = useMemo(
    () => ({ accept: store.accept, dismiss: store.dismiss, select: store.select, ref: watcher(store) }),
    [store],
  );
  return useMemo(() => ({ state, status: state.status, offers: state.offers, ...actions }), [state, actions]);
}
