import type { TrackedEvent } from "../../tracked-event.ts";
import { eventsOf } from "../shared/events-of.ts";
import { type Fields, fieldsOf, given } from "../shared/fields.ts";
import { quietly } from "../shared/quietly.ts";
import { itemReader, itemsIn } from "../shared/read-item.ts";
import { reasonOf } from "../shared/reason.ts";
import { endsInPlace } from "../shared/said.ts";
import { momentOf, nameOf } from "../shared/values.ts";
import { worthOf } from "../shared/worth.ts";
import { SEGMENT_EVENTS } from "./events.ts";
import { productKeys, promotionKeys, type SegmentOptions } from "./keys.ts";

/**
 * The events that a call of Segment's `track` is here: none where it is of no interest, several where a list shows
 * several offers. A call keeps its `messageId` and `timestamp`; a purchase has its `order_id` as `eventId`, so that it
 * counts once however often its page is loaded. Takes anything, and never throws.
 *
 * ```ts
 * fromSegment({ event: "Order Completed", properties }).forEach(client.track);
 * ```
 */
export function fromSegment(call: unknown, options: SegmentOptions = {}): TrackedEvent[] {
  return quietly(() => {
    const { event, properties, messageId, timestamp } = fieldsOf(call);
    const fields = fieldsOf(properties);
    return eventsOf(SEGMENT_EVENTS, event, {
      items: itemsOf(event, fields, options),
      ...worthOf(fields.revenue ?? fields.total ?? fields.value, [fields.currency], options.currency),
      ...given({ orderId: nameOf(fields.order_id), reason: reasonOf(fields.dismiss_reason) }),
      ...given({ eventId: nameOf(messageId), at: momentOf(timestamp) }),
    });
  }, []);
}

function itemsOf(event: unknown, fields: Fields, options: SegmentOptions) {
  const isOffer = options.isOffer ?? endsInPlace;
  const isPromotion = /^(?:Promotion|Offer) /.test(String(event));
  const whole = itemReader(isPromotion ? promotionKeys(options) : productKeys(options), isOffer);
  return itemsIn(fields.products, whole(fields), itemReader(productKeys(options), isOffer));
}
