import type { Offer, OfferResponse } from "@basketwise/core";
import { given } from "../shared/fields.ts";
import { offeredItems } from "../shared/offered-items.ts";
import type { OfferEventName } from "../shared/telling.ts";
import { promotion } from "./to-ga4.ts";
import type { Ga4Event, Ga4Item } from "./types.ts";

/**
 * The offers of an answer as GA4's `view_item_list`: the list is the placement, and each item carries its offer as a
 * promotion. Whoever copies an item's `promotion_id` into `add_to_cart` and `purchase` keeps what it came from.
 */
export function offersToGa4({ offers, placement }: OfferResponse): Ga4Event {
  const items = offers.flatMap((offer) => itemsOf(offer, placement));
  const currency = offers[0]?.price.currency;
  return {
    name: "view_item_list",
    params: {
      item_list_id: placement,
      item_list_name: placement,
      ...given({ currency }),
      items: items.map((item, index) => ({ ...item, index })),
    },
  };
}

/**
 * What happened to an offer, with titles and prices, as GA4 has it.
 *
 * ```ts
 * const { name, params } = offerToGa4("select_promotion", offer, "cart");
 * gtag("event", name, params);
 * ```
 */
export function offerToGa4(name: OfferEventName, offer: Offer, placement?: string): Ga4Event {
  const { currency } = offer.price;
  const items = itemsOf(offer, placement);
  return { name, params: { currency, ...promotion(offer.id, offer.technique, placement), items } };
}

function itemsOf(offer: Offer, placement: string | undefined): Ga4Item[] {
  const of = promotion(offer.id, offer.technique, placement);
  return offeredItems(offer).map(({ productId, title, quantity, price, discount }) => ({
    item_id: productId,
    item_name: title,
    quantity,
    price,
    ...given({ discount, item_list_name: placement }),
    ...of,
  }));
}
