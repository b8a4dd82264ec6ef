import type { CartLine, Offer } from "@basketwise/core";
import type { TrackedEvent } from "../tracked-event.ts";
import { aboutOffer } from "../tracking/about-offer.ts";
import type { Memory } from "./memory.ts";

/** Carries an offer from its acceptance to the purchase. */
export interface Attribution {
  /** These lines came from this offer. */
  note(lines: readonly CartLine[], offer: Offer): void;
  /** The event with its items put down to their offers; what is bought is put down once. */
  fill<Event extends TrackedEvent<string | undefined>>(event: Event): Event;
}

/** Remembers which offer a product in the cart came from. */
export function attributionBy({ acceptedOf, add }: Memory): Attribution {
  return {
    note(lines, offer) {
      const { offerId, technique, placement } = aboutOffer(offer);
      const origin = { offerId, technique, placement };
      for (const { productId: id } of lines) add("accepted", { id, origin });
    },
    fill(event) {
      const { name, items } = event;
      if (!items || !/cart$|^purchase$/.test(name)) return event;
      const found = items.map((item) => acceptedOf(item.productId));
      if (name === "purchase")
        for (const entry of found) if (entry) add("accepted", { ...entry, bought: true });
      return {
        ...event,
        items: items.map((item, i) => {
          const { origin, bought } = found[i] ?? {};
          const isOther = bought || (item.offerId && item.offerId !== origin?.offerId);
          return isOther ? item : { ...origin, ...item };
        }),
      };
    },
  };
}
