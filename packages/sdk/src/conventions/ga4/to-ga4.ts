import type { TrackedEvent } from "../../tracked-event.ts";
import { orderIdOf } from "../shared/events-of.ts";
import { given } from "../shared/fields.ts";
import { placeOf } from "../shared/offered-items.ts";
import type { Ga4Event, Ga4Item } from "./types.ts";

/**
 * An event of ours as GA4 has it, for `gtag("event", name, params)`. Ids of customers and sessions are left out.
 *
 * ```ts
 * const { name, params } = toGa4({ name: "view_item", productId: "22423" });
 * gtag("event", name, params);
 * ```
 */
export function toGa4(event: TrackedEvent<string | undefined>): Ga4Event {
  const { name, value, currency, offerId, technique, placement, productId, reason } = event;
  const of = promotion(offerId, technique, placement);
  const items = event.items ?? (productId === undefined ? [] : [{ productId }]);
  const params = given({
    transaction_id: orderIdOf(event),
    value,
    currency,
    ...of,
    dismiss_reason: reason,
    items: items.map(({ productId: item_id, ...item }): Ga4Item => {
      const own = promotion(item.offerId, item.technique, item.placement);
      return { item_id, ...given({ quantity: item.quantity, price: item.price }), ...of, ...own };
    }),
  });
  return { name, params };
}

/** What GA4 keeps of the offer that an item came from. */
export function promotion(
  offerId: string | undefined,
  technique: string | undefined,
  placement: string | undefined,
): Partial<Ga4Item> {
  const place = offerId === undefined ? undefined : placeOf(offerId);
  return given({
    promotion_id: offerId,
    promotion_name: technique,
    item_list_id: placement,
    creative_slot: place === undefined || placement === undefined ? place : `${placement}_${place}`,
  });
}
