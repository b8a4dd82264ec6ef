import type { EventName } from "@basketwise/core";
import type { TrackedEvent, TrackedItem } from "../../tracked-event.ts";
import { given } from "./fields.ts";
import type { Said, SaidItem } from "./said.ts";

/** What an event is about: one product, what goes into or out of the cart, an order, or offers. */
export type Subject = "product" | "cart" | "order" | "offers";

/** The names that a convention gives to events, and what each of them is here. */
export type EventTable = Readonly<Record<string, readonly [name: EventName, about: Subject]>>;

/** The events that one event of another convention is here; none where it is of no interest. */
export function eventsOf(table: EventTable, called: unknown, said: Said): TrackedEvent[] {
  const found = typeof called === "string" && Object.hasOwn(table, called) ? table[called] : undefined;
  if (!found) return [];
  const [name, about] = found;
  return SUBJECTS[about](name, said) as TrackedEvent[];
}

const SUBJECTS: Readonly<Record<Subject, (name: EventName, said: Said) => object[]>> = {
  product: (name, said) => {
    const { productId, ...offer } = attributed(said.items[0] ?? {});
    return productId === undefined ? [] : [{ name, ...common(said), productId, ...offer }];
  },
  cart: (name, said) => {
    const items = itemsOf(said);
    return items.length === 0 ? [] : [{ name, ...common(said), items }];
  },
  order: (name, said) => {
    const items = itemsOf(said);
    const eventId = orderEventId(name, said.orderId, items) ?? said.eventId;
    // A tag of that name that names no order, no product and no value is not the shop's.
    if (eventId === undefined && items.length === 0 && said.value === undefined) return [];
    return [{ name, ...common(said), ...given({ eventId }), ...(items.length > 0 && { items }) }];
  },
  offers: (name, said) => {
    const offers = [...firstOfEachOffer(said.items).values()];
    const whole = offers.length === 1 ? common(said) : given({ at: said.at });
    return offers.map((item) => ({ name, ...whole, ...attributed(item), ...given({ reason: said.reason }) }));
  },
};

function common({ eventId, at, value, currency }: Said) {
  return given({ eventId, at, ...(value !== undefined && currency !== undefined && { value, currency }) });
}

/** The product and the offer it came from; technique and placement mean nothing without one. */
function attributed({ productId, offerId, technique, placement }: SaidItem) {
  return given(offerId === undefined ? { productId } : { productId, offerId, technique, placement });
}

function itemsOf({ items }: Said): TrackedItem[] {
  return items
    .filter(({ productId }) => productId !== undefined)
    .map(({ quantity, price, ...item }) => given({ ...attributed(item), quantity, price }) as TrackedItem);
}

function firstOfEachOffer(items: readonly SaidItem[]): Map<string, SaidItem> {
  const offers = new Map<string, SaidItem>();
  for (const item of items) {
    if (item.offerId !== undefined && !offers.has(item.offerId)) offers.set(item.offerId, item);
  }
  return offers;
}

const REFUND = "refund:";

/** A page that is loaded again tells of the same order; of one order, several parts may be brought back. */
function orderEventId(name: EventName, orderId: string | undefined, items: readonly TrackedItem[]) {
  if (orderId === undefined || name === "purchase") return orderId;
  return items.length === 0 ? REFUND + orderId : undefined;
}

/** The order that an event of ours is about: the reverse of what its id was made of. */
export function orderIdOf({ name, eventId }: Pick<TrackedEvent, "name" | "eventId">): string | undefined {
  if (name === "purchase") return eventId;
  return name === "refund" && eventId?.startsWith(REFUND) ? eventId.slice(REFUND.length) : undefined;
}
