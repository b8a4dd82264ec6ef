import {
  type Context,
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useContext,
} from "react";
import type { OfferStore } from "../store/offer-store.ts";

const StoreContext: Context<OfferStore | undefined> = createContext<OfferStore | undefined>(undefined);

/** What {@link OffersProvider} takes. */
export interface OffersProviderProps {
  readonly store: OfferStore;
  readonly children?: ReactNode;
}

/** Gives all below it one store; the same one for as long as it is there. */
export function OffersProvider({ store, children }: OffersProviderProps): ReactElement {
  return createElement(StoreContext.Provider, { value: store }, children);
}

/**
 * The store of the nearest {@link OffersProvider}: to set the cart, to tell what was viewed or bought.
 *
 * @throws Error where there is none above
 */
export function useOfferStore(): OfferStore {
  const store = useContext(StoreContext);
  if (store) return store;
  throw new Error("useOfferStore: expected an OffersProvider above; found none");
}
