import type { Offer, OfferResponse } from "@basketwise/core";
import { given } from "../shared/fields.ts";
import { offeredItems } from "../shared/offered-items.ts";
import type { OfferEventName } from "../shared/telling.ts";
import { WRITTEN } from "./events.ts";
import type { SegmentCall, SegmentProduct } from "./types.ts";

/** The offers of an answer as `Product List Viewed`: the list is the placement, each product carries its offer. */
export function offersToSegment({ offers, placement }: OfferResponse): SegmentCall {
  const products = offers.flatMap((offer) => productsOf(offer, placement));
  return {
    event: "Product List Viewed",
    properties: {
      list_id: placement,
      ...given({ currency: offers[0]?.price.currency }),
      products: products.map((product, i) => ({ ...product, position: i + 1 })),
    },
  };
}

/**
 * What happened to an offer, with titles and prices, as Segment has it.
 *
 * ```ts
 * const { event, properties } = offerToSegment("select_promotion", offer, "cart");
 * analytics.track(event, properties);
 * ```
 */
export function offerToSegment(name: OfferEventName, offer: Offer, placement?: string): SegmentCall {
  return {
    event: WRITTEN[name].event,
    properties: {
      promotion_id: offer.id,
      name: offer.technique,
      currency: offer.price.currency,
      ...given({ position: placement }),
      products: productsOf(offer, placement),
    },
  };
}

function productsOf(offer: Offer, placement: string | undefined): SegmentProduct[] {
  return offeredItems(offer).map(({ productId, title, quantity, price, link, imageLink }) => ({
    product_id: productId,
    name: title,
    quantity,
    price,
    ...given({ url: link, image_url: imageLink, list_id: placement }),
    promotion_id: offer.id,
    promotion_name: offer.technique,
  }));
}
