/** How much a request or a catalog may hold; what is above is refused with a message that names the limit. */
export const LIMITS = {
  /** Characters of a product id, customer id, segment, code or other name. */
  name: 200,
  /** Characters of a title, a reward or a sentence. */
  text: 5_000,
  /** Characters of a link. */
  link: 2_048,
  /** Characters of a shopper's search words. */
  query: 500,
  /** Lines of a cart. */
  cartLines: 500,
  /** Lines of an order: wholesale invoices run to a thousand. */
  orderLines: 10_000,
  /** Entries of any other list. */
  list: 1_000,
  /** Entries of a table from names to values. */
  table: 1_000,
  /** Offers of one response. */
  offers: 20,
  /** Requests of one batch. */
  batch: 20,
  /** Events of one batch. */
  events: 500,
  /** Items of one event, as many as GA4 takes. */
  eventItems: 200,
  /** Orders of one batch. */
  orders: 100,
  /** Pieces of one line. */
  quantity: 1_000_000,
  /** Major units of the store's currency: cents of it are still exact. */
  money: 1_000_000_000_000,
  /** Keys of a store: no more fit into one setting. */
  keys: 50,
  /** Origins that one publishable key serves. */
  keyOrigins: 30,
  /** Days of any period. */
  days: 36_500,
} as const;
