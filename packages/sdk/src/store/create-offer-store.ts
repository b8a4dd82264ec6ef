import type { Offer } from "@basketwise/core";
import type { Client } from "../client.ts";
import { type PageWindow, storageOf } from "../page.ts";
import type { TrackedEvent } from "../tracked-event.ts";
import { aboutOffer } from "../tracking/about-offer.ts";
import { asking } from "./asking.ts";
import { attributionBy } from "./attribution.ts";
import { impressionsOn } from "./impressions.ts";
import { type FactsGiven, knownBy } from "./known.ts";
import { LONGEST, memoryOf } from "./memory.ts";
import type { OfferStore } from "./offer-store.ts";
import type { OfferStoreOptions } from "./options.ts";
import { show } from "./slot.ts";
import { keeping } from "./state.ts";

/**
 * A store of what a page knows and what its placements show, on a client of any kind. On a server make one for each
 * request: nothing in it is shared with another.
 */
export function createOfferStore<Currency extends string | undefined>(
  client: Client<Currency>,
  options: OfferStoreOptions = {},
): OfferStore<Currency> {
  const { page = globalThis as PageWindow, start, storage = storageOf(page), clock = Date.now } = options;
  const known = knownBy({ ...start, customer: options.customer });
  const consents = () => client.consents() && known.facts().customer?.consent !== false;
  const memory = memoryOf(storage, consents, clock);
  const attribution = attributionBy(memory);
  const refused = new Set<string>();
  const isOpen = (offer: Offer) => !refused.has(nameOf(offer));
  const { slots, observe, plan, load, close } = asking(
    client,
    known,
    () => memory.session(options.session),
    (state) => keeping(state, isOpen),
  );

  for (const { request, state, isAnswered } of start?.placements ?? []) {
    const slot = observe(request.placement, request);
    slot.state = state;
    // A server does not know what was refused on this device.
    if (isAnswered && !memory.session().session?.dismissed) slot.asked = known.content();
  }
  known.set(options);

  function set(given: FactsGiven): void {
    known.set(given);
    plan();
  }

  function tell(event: TrackedEvent<string | undefined>): void {
    // Whoever made the client has said whether it knows the currency; these events have no value, or the page's own.
    client.track(attribution.fill(event) as TrackedEvent<Currency>);
  }

  return {
    observe,
    setCart: (cart) => set({ cart }),
    setCustomer: (customer) => set({ customer }),
    setLocale: (locale) => set({ locale }),
    viewed(productId) {
      tell({ name: "view_item", productId });
      memory.add("viewed", [{ id: productId }]);
    },
    searched: (query) => memory.add("searches", [{ id: query.trim().slice(0, LONGEST) }]),
    watch: impressionsOn(page, (offer) => {
      tell({ name: "view_promotion", ...aboutOffer(offer) });
      // A set begins with the main item, which is not what is offered.
      const { products } = offer;
      memory.add(
        "shown",
        products.slice(products[1] ? 1 : 0).map(({ productId: id }) => ({ id })),
      );
    }),
    select: (offer) => tell({ name: "select_promotion", ...aboutOffer(offer) }),
    accept(offer) {
      const lines = client.accept(offer);
      attribution.note(lines, offer);
      return lines;
    },
    dismiss(offer, reason) {
      client.dismiss(offer, reason);
      memory.add("dismissed", [{ id: aboutOffer(offer).productId as string, reason }]);
      refused.add(nameOf(offer));
      show(slots.values(), ({ state }) => keeping(state, isOpen));
    },
    track: tell,
    refresh() {
      for (const slot of slots.values()) slot.asked = undefined;
      plan();
    },
    load,
    snapshot: () => ({
      ...known.facts(),
      placements: [...slots.values()].filter(({ asked }) => asked === known.content()),
    }),
    close,
  };
}

/** What was refused: an answer that is still under way has the same offer under another id. */
function nameOf(offer: Offer): string {
  return `${offer.technique} ${aboutOffer(offer).productId}`;
}
