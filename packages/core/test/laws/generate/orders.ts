import fc from "fast-check";
import type { CustomerRecord } from "../../../src/model/customer-record.ts";
import type { Order, OrderLine } from "../../../src/model/order.ts";
import { anyTime, COUNTRIES, IDS, nearId, OWN_SEGMENTS, oneIn, SOURCES, some } from "./words.ts";

const line = some<OrderLine>({
  productId: nearId,
  quantity: fc.integer({ min: 1, max: 3 }),
  price: fc.constantFrom(1, 9.99, 30, 100),
  listPrice: oneIn(2, fc.constantFrom(9.99, 30, 120)),
  returned: oneIn(4, fc.constantFrom(0, 1)),
});

/** The customers of a shop whom its customer table may know, and somebody who never ordered. */
const KNOWN = [
  ...["c-1", "c-2", "c-3", "nobody"],
  ...[0, 1].flatMap((pair) => [0, 1, 2].flatMap((i) => [`pair-${pair}-${i}`, `later-${pair}-${i}`])),
];

/** What the merchant's customer table says of some, at times of one twice. */
export const customerRecords: fc.Arbitrary<CustomerRecord[]> = fc
  .array(fc.subarray(KNOWN), { maxLength: 2 })
  .chain((ids) => fc.tuple(...ids.flat().map(customerRecord)));

function customerRecord(id: string): fc.Arbitrary<CustomerRecord> {
  return some<CustomerRecord>({
    id: fc.constant(id),
    segments: fc.subarray(OWN_SEGMENTS),
    supportContacts: oneIn(3, fc.nat(9)),
  });
}

/** One order; its id is given when it is put among others. */
const oneOrder: fc.Arbitrary<Order> = some<Order>({
  orderId: fc.constant(""),
  customerId: oneIn(2, fc.constantFrom("c-1", "c-2", "c-3", "c-4")),
  at: anyTime,
  country: oneIn(2, fc.constantFrom(...COUNTRIES)),
  source: oneIn(2, fc.constantFrom(...SOURCES)),
  segments: oneIn(3, fc.subarray(OWN_SEGMENTS)),
  coupon: oneIn(3, fc.boolean()),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
});

/** A few different orders, each with an id of its own. */
const fewOrders: fc.Arbitrary<Order[]> = fc
  .array(oneOrder, { maxLength: 6 })
  .map((orders) => orders.map((order, i) => ({ ...order, orderId: `o-${i + 1}` })));

/** A customer's own orders, at times so many alike that they have a habit. */
export const ownOrders: fc.Arbitrary<Order[]> = fc.oneof(
  fewOrders,
  fc
    .record({ order: oneOrder, times: fc.integer({ min: 3, max: 5 }), days: fc.constantFrom(7, 20, 30) })
    .map(habit),
);

function habit({ order, times, days }: { order: Order; times: number; days: number }): Order[] {
  const last = Date.parse("2026-11-01T10:00:00Z");
  return Array.from({ length: times }, (_, i) => {
    return { ...order, orderId: `h-${i + 1}`, at: new Date(last - i * days * 86_400_000).toISOString() };
  });
}

/** The orders of all customers: some once, and some pairs so often that they are evidence, among others of one piece; in some shops over years. */
export const manyOrders: fc.Arbitrary<Order[]> = fc
  .record({
    few: fewOrders,
    pairs: fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 12 }),
        fc.subarray(IDS.slice(0, 12), { minLength: 2, maxLength: 3 }),
      ),
      {
        maxLength: 8,
      },
    ),
    later: fc.array(
      fc.tuple(
        fc.integer({ min: 3, max: 8 }),
        fc.shuffledSubarray(IDS.slice(0, 8), { minLength: 2, maxLength: 2 }),
      ),
      {
        maxLength: 2,
      },
    ),
    seasons: oneIn(
      2,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.subarray(IDS.slice(0, 12), { minLength: 1 })), {
        maxLength: 8,
      }),
    ),
    alone: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ few, pairs, later, seasons = [], alone }) => [
    ...few,
    ...pairs.flatMap(([times, ids], pair) => repeated(times, ids, `pair-${pair}`).map(byCustomer)),
    ...later.flatMap(([times, ids], pair) => oneAfterTheOther(times, ids, `later-${pair}`)),
    ...seasons.map(([month, ids], i) => bought(`season-${i}`, inMonth(month), ids)),
    ...repeated(alone, ["p-20"], "alone"),
  ]);

function repeated(times: number, ids: readonly string[], name: string): Order[] {
  return Array.from({ length: times }, (_, i) => bought(`${name}-${i}`, "2026-09-01T10:00:00Z", ids));
}

/** Each of them a customer of their own. */
function byCustomer(order: Order): Order {
  return { ...order, customerId: order.orderId };
}

/** A moment two years before the others, so that the shop's history is long enough for seasons. */
function inMonth(month: number): string {
  return new Date(Date.UTC(2024, month - 1, 15)).toISOString();
}

function oneAfterTheOther(times: number, ids: readonly string[], name: string): Order[] {
  return Array.from({ length: times }, (_, i) =>
    ids.map((id, step): Order => {
      const at = new Date(Date.parse("2026-06-01T10:00:00Z") + step * 20 * 86_400_000).toISOString();
      return { ...bought(`${name}-${i}-${step}`, at, [id]), customerId: `${name}-${i}` };
    }),
  ).flat();
}

function bought(orderId: string, at: string, ids: readonly string[]): Order {
  return { orderId, at, lines: ids.map((productId) => ({ productId, quantity: 1, price: 10 })) };
}
