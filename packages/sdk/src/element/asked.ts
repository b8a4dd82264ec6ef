import type { Placement, Technique } from "../request.ts";
import type { ObservedOffers, OfferStore, PlacementQuery } from "../store/offer-store.ts";

/** How each attribute is read, and what it asks for. */
const READERS = {
  "product-id": (productId) => ({ productId }),
  category: (category) => ({ category }),
  query: (query) => ({ query }),
  limit: (limit) => ({ limit: Number(limit) }),
  min: (min) => ({ min: Number(min) }),
  techniques: (codes) => ({ techniques: codes.match(/[^\s,]+/g) as Technique[] }),
} satisfies Record<string, (value: string) => PlacementQuery>;

/** The attributes that say what is asked. */
export const ATTRIBUTES: readonly string[] = ["placement", ...Object.keys(READERS)];

/** What the element's attributes ask for; nothing without a placement. An empty attribute is as good as none. */
export function asked(host: Element, store: OfferStore): ObservedOffers | undefined {
  const placement = host.getAttribute("placement");
  if (!placement) return undefined;
  const parts = Object.entries(READERS).map(([name, read]) => {
    const value = host.getAttribute(name)?.trim();
    return value ? read(value) : {};
  });
  return store.observe(placement as Placement, Object.assign({}, ...parts));
}
