import type { Offer } from "@basketwise/sdk";
import type { OfferStore, OffersState } from "@basketwise/sdk/store";

/** A store whose states the test sets, and that notes what it is told. */
export interface FakeStore extends OfferStore {
  /** What the placement shows from now on, whatever is asked of it. */
  show(placement: string, state: OffersState): void;
  /** Placement and query of each observation that is listened to now. */
  listenedTo(): readonly string[];
  /** Each call of a method that tells something, with its offer. */
  readonly told: readonly string[];
  /** The elements that are watched now, and what for. */
  readonly watched: ReadonlyMap<Element, Offer>;
}

/** A fake of the store, for what the adapters do with one. */
export function fakeStore(): FakeStore {
  const observed = new Map<string, Observation>();
  const states = new Map<string, OffersState>();
  const told: string[] = [];
  const watched = new Map<Element, Offer>();
  const unused = () => {};
  return {
    told,
    watched,
    show(placement, state) {
      states.set(placement, state);
      for (const one of observed.values())
        if (one.placement === placement) for (const tell of one.listeners) tell();
    },
    listenedTo: () => [...observed].filter(([, { listeners }]) => listeners.size > 0).map(([key]) => key),
    observe(placement, query = {}) {
      const key = `${placement} ${JSON.stringify(query)}`;
      const one = observed.get(key) ?? observation(placement, () => states.get(placement) ?? IDLE);
      observed.set(key, one);
      return one;
    },
    watch(offer, element) {
      watched.set(element, offer);
      return () => watched.delete(element);
    },
    accept(offer) {
      told.push(`accept ${offer.id}`);
      return offer.products.map(({ productId, quantity }) => ({ productId, quantity, offerId: offer.id }));
    },
    dismiss: (offer, reason) => void told.push(`dismiss ${offer.id} ${reason ?? "without a reason"}`),
    select: (offer) => void told.push(`select ${offer.id}`),
    track: unused,
    refresh: unused,
    setCart: unused,
    setCustomer: unused,
    setLocale: unused,
    viewed: unused,
    searched: unused,
    load: async () => {},
    snapshot: () => ({ placements: [] }),
    close: unused,
  };
}

const IDLE: OffersState = { status: "idle", offers: [] };

type Observation = ReturnType<typeof observation>;

function observation(placement: string, get: () => OffersState) {
  const listeners = new Set<() => void>();
  return {
    placement,
    listeners,
    get,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
