import type { CartLine, Offer } from "@basketwise/core";
import type { TrackedEvent } from "../tracked-event.ts";
import { aboutOffer } from "../tracking/about-offer.ts";
import type { Entry, Memory } from "./memory.ts";

/** Carries an offer from its acceptance to the purchase. */
export interface Attribution {
  /** These lines came from this offer. */
  note(lines: readonly CartLine[], offer: Offer): void;
  /** The event with its items put down to their offers; what is bought is put down once. */
  fill<Event extends TrackedEvent<string | undefined>>(event: Event): Event;
}

/** Remembers which offer a product in the cart came from. */
export function attributionBy({ accepted, add }: Memory): Attribution {
  return {
    note(lines, offer) {
      const { offerId, technique, placement } = aboutOffer(offer);
      const origin = { offerId, technique, placement };
      add(
        "accepted",
        lines.map(({ productId: id }) => ({ id, origin })),
      );
    },
    fill(event) {
      const { name, items } = event;
      if (!items || !/cart$|^purchase$/.test(name)) return event;
      const known = accepted();
      const found = items.map(({ productId }) => known.find(({ id }) => id === productId));
      if (name === "purchase")
        // What was not accepted has no id, and is not remembered.
        add(
          "accepted",
          found.map((entry) => ({ ...entry, bought: true }) as Entry),
        );
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
