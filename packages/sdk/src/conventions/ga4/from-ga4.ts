import type { EventName } from "@basketwise/core";
import type { TrackedEvent } from "../../tracked-event.ts";
import { type EventTable, eventsOf, type Subject } from "../shared/events-of.ts";
import { fieldsOf, given, listOf } from "../shared/fields.ts";
import { quietly } from "../shared/quietly.ts";
import { itemReader, itemsIn } from "../shared/read-item.ts";
import { reasonOf } from "../shared/reason.ts";
import { endsInPlace, type ReadOptions } from "../shared/said.ts";
import { nameOf } from "../shared/values.ts";
import { worthOf } from "../shared/worth.ts";
import { GA4_KEYS } from "./keys.ts";
import type { Ga4Event } from "./types.ts";

const EVENTS = {
  view_item: ["view_item", "product"],
  add_to_cart: ["add_to_cart", "cart"],
  remove_from_cart: ["remove_from_cart", "cart"],
  purchase: ["purchase", "order"],
  refund: ["refund", "order"],
  view_promotion: ["view_promotion", "offers"],
  view_item_list: ["view_promotion", "offers"],
  select_promotion: ["select_promotion", "offers"],
  select_item: ["select_promotion", "offers"],
  accept_offer: ["accept_offer", "offers"],
  dismiss_offer: ["dismiss_offer", "offers"],
} as const satisfies Record<Ga4Event["name"], readonly [EventName, Subject]> & EventTable;

/**
 * The events that a GA4 event is here: none where it is of no interest, several where a list shows several offers.
 * Promotions and lists count only where they are offers of ours. A purchase has its `transaction_id` as `eventId`, so
 * that it counts once however often its page is loaded. Takes anything, and never throws.
 *
 * ```ts
 * fromGa4("purchase", ecommerce, { currency: "GBP" }).forEach(client.track);
 * ```
 */
export function fromGa4(name: unknown, params: unknown, options: ReadOptions = {}): TrackedEvent[] {
  return quietly(() => {
    const fields = fieldsOf(params);
    const first = fieldsOf(listOf(fields.items)[0]);
    const read = itemReader(GA4_KEYS, options.isOffer ?? endsInPlace);
    return eventsOf(EVENTS, name, {
      items: itemsIn(fields.items, read(fields), read),
      ...worthOf(fields.value, [fields.currency, first.currency], options.currency),
      ...given({ orderId: nameOf(fields.transaction_id), reason: reasonOf(fields.dismiss_reason) }),
    });
  }, []);
}
