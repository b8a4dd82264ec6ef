import fc from "fast-check";

const name = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9 _/é-]{0,10}[a-zA-Z0-9]$/);
const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const offerId = fc.tuple(fc.uuid(), fc.integer({ min: 1, max: 20 })).map(([id, place]) => `${id}.${place}`);
const worth = fc.oneof(
  fc.constant({}),
  fc.record({ value: money, currency: fc.constantFrom("EUR", "GBP", "JPY") }),
);
const ofOffer = fc.record(
  { offerId, technique: fc.constantFrom("complement", "bundle"), placement: fc.constantFrom("cart", "till") },
  { requiredKeys: ["offerId"] },
);
const quantities = fc.record(
  { quantity: fc.integer({ min: 1, max: 99 }), price: money },
  { requiredKeys: [] },
);
const item = fc
  .tuple(name, quantities, fc.oneof(fc.constant({}), ofOffer))
  .map(([productId, pieces, of]) => ({ productId, ...pieces, ...of }));
const items = fc.array(item, { minLength: 1, maxLength: 4 });

const viewed = fc
  .tuple(name, worth, fc.oneof(fc.constant({}), ofOffer))
  .map(([productId, value, of]) => ({ name: "view_item" as const, productId, ...of, ...value }));
const offered = fc
  .tuple(
    fc.constantFrom("view_promotion" as const, "select_promotion" as const, "accept_offer" as const),
    ofOffer,
    fc.option(name, { nil: undefined }),
    worth,
  )
  .map(([event, of, productId, value]) => ({
    name: event,
    ...of,
    ...(productId !== undefined && { productId }),
    ...value,
  }));
const dismissed = fc
  .tuple(ofOffer, fc.constantFrom("price" as const, "not-needed" as const, "have-it" as const))
  .map(([of, reason]) => ({ name: "dismiss_offer" as const, ...of, reason }));
const ordered = fc
  .tuple(name, worth, items)
  .map(([eventId, value, bought]) => ({ name: "purchase" as const, eventId, items: bought, ...value }));
const refunded = fc
  .tuple(worth, items)
  .map(([value, back]) => ({ name: "refund" as const, items: back, ...value }));
const refundedWhole = fc
  .tuple(name, worth)
  .map(([order, value]) => ({ name: "refund" as const, eventId: `refund:${order}`, ...value }));

/** Everything that can be said of what goes into or out of the cart, with so many products. */
export const carted = (most: number) =>
  fc
    .tuple(
      fc.constantFrom("add_to_cart" as const, "remove_from_cart" as const),
      worth,
      fc.array(item, { minLength: 1, maxLength: most }),
    )
    .map(([event, value, lines]) => ({ name: event, items: lines, ...value }));

/** Events that other conventions can say in full. */
export const sayable = fc.oneof(viewed, offered, dismissed, ordered, refunded, refundedWhole);
