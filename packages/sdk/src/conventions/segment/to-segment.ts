import type { TrackedEvent, TrackedItem } from "../../tracked-event.ts";
import { orderIdOf } from "../shared/events-of.ts";
import { given } from "../shared/fields.ts";
import { WRITTEN } from "./events.ts";
import type { SegmentCall, SegmentProduct, SegmentProperties } from "./types.ts";

type Event = TrackedEvent<string | undefined>;

/**
 * An event of ours as Segment's ecommerce spec (v2) has it: one call, or one for each product that goes into or out of
 * the cart. Ids of customers and sessions are left out.
 *
 * ```ts
 * for (const { event, properties } of toSegment(tracked)) analytics.track(event, properties);
 * ```
 */
export function toSegment(tracked: Event): SegmentCall[] {
  const { event, products, worth } = WRITTEN[tracked.name];
  const { value, currency, reason } = tracked;
  const common = given({ [worth]: value, currency, dismiss_reason: reason }) as SegmentProperties;
  return WRITERS[products](tracked).map((properties) => ({
    event,
    properties: { ...common, ...properties },
  }));
}

const WRITERS = {
  each: (tracked) => {
    const items = itemsOf(tracked);
    return items.map((item) => productOf(item, tracked));
  },
  all: (tracked) => {
    const products = itemsOf(tracked).map((item) => productOf(item, tracked));
    return [{ ...given({ order_id: orderIdOf(tracked) }), products }];
  },
  promotion: ({ offerId, technique, placement, productId }) => [
    given({ promotion_id: offerId, name: technique, position: placement, product_id: productId }),
  ],
} as const satisfies Readonly<Record<string, (tracked: Event) => SegmentProperties[]>>;

function itemsOf({ items, productId }: Event): readonly TrackedItem[] {
  return items ?? (productId === undefined ? [] : [{ productId }]);
}

function productOf(item: TrackedItem, { offerId, technique, placement }: Event): SegmentProduct {
  return {
    product_id: item.productId,
    ...given({
      quantity: item.quantity,
      price: item.price,
      promotion_id: item.offerId ?? offerId,
      promotion_name: item.technique ?? technique,
      list_id: item.placement ?? placement,
    }),
  };
}
