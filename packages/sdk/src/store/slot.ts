import type { OfferRequest } from "../request.ts";
import type { ObservedOffers } from "./offer-store.ts";
import type { OffersState } from "./state.ts";

/** One placement of a page: what it asks for, and what it shows. */
export interface Slot extends ObservedOffers {
  readonly request: OfferRequest;
  readonly listeners: Set<() => void>;
  state: OffersState;
  /** The content of what the page knew when this was answered last; undefined where it is to be asked in any case. */
  asked?: string | undefined;
}

/** Changes what slots show, all of them before anybody is told. A listener that throws keeps no other from hearing. */
export function show(slots: Iterable<Slot>, next: (slot: Slot, i: number) => OffersState): void {
  const changed = [...slots].filter((slot, i) => {
    const before = slot.state;
    slot.state = next(slot, i);
    return slot.state !== before;
  });
  for (const listener of changed.flatMap(({ listeners }) => [...listeners])) {
    try {
      listener();
    } catch (error) {
      console.error(error);
    }
  }
}
