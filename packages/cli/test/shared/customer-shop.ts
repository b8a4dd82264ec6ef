import type { Order, OrderLine } from "@basketwise/core";

const DAY = 86_400_000;
/** The moment of the shop's latest order. */
export const LATEST: number = Date.UTC(2026, 10, 1, 12);

interface Buyer {
  readonly id: string;
  /** Days before the latest order, of each order. */
  readonly days: readonly number[];
  readonly line?: Partial<OrderLine>;
  readonly order?: Partial<Order>;
}

/** So many orders, twenty days apart, the last so many days ago. */
const every = (orders: number, last: number) => Array.from({ length: orders }, (_, i) => last + 20 * i);

/** Fifteen customers, three for each fifth of frequency and of recency. */
const BUYERS: readonly Buyer[] = [
  { id: "c01", days: every(10, 0), line: { price: 90 } },
  { id: "c02", days: every(8, 5), line: { price: 80 } },
  { id: "c03", days: every(6, 300), line: { price: 60 } },
  { id: "budget", days: every(4, 10), line: { price: 25 } },
  { id: "c05", days: every(4, 60), line: { price: 33 } },
  { id: "c06", days: every(4, 250), line: { price: 30 } },
  { id: "returner", days: every(3, 3), line: { price: 20, quantity: 5, returned: 3 } },
  { id: "c08", days: every(3, 200), line: { price: 22 } },
  { id: "seeker", days: every(3, 20), line: { price: 18, listPrice: 24 }, order: { coupon: true } },
  { id: "c10", days: every(2, 400), line: { price: 15 }, order: { country: "NL" } },
  { id: "c11", days: every(2, 2), line: { price: 15 }, order: { country: "NL", segments: ["b2b"] } },
  { id: "heavy", days: every(2, 100), line: { price: 12 } },
  { id: "c13", days: [1], line: { price: 10 }, order: { source: "ads" } },
  { id: "c14", days: [500], line: { price: 10 } },
  { id: "c15", days: [120], line: { price: 10 } },
];

/** All but the budget's buyer pay another sum each time. */
function priceOf({ id, line }: Buyer, i: number): number {
  return (line?.price ?? 1) + (id === "budget" ? 0 : i * 7);
}

/** The orders of fifteen customers, and three of nobody known. */
export const ORDERS: readonly Order[] = [
  ...BUYERS.flatMap((buyer) =>
    buyer.days.map((days, i) => ({
      orderId: `${buyer.id}-${i}`,
      customerId: buyer.id,
      at: new Date(LATEST - days * DAY).toISOString(),
      country: "DE",
      ...buyer.order,
      lines: [
        { productId: "lamp", quantity: 2, ...buyer.line, price: priceOf(buyer, i) },
        { productId: "bulb", quantity: 1, price: 0.1 * (i + 1) },
      ],
    })),
  ),
  ...[1, 2, 3].map((day) => ({
    orderId: `cash-${day}`,
    at: new Date(LATEST - day * DAY).toISOString(),
    lines: [{ productId: "lamp", quantity: day, price: 40 }],
  })),
];

/** What a lamp and a bulb cost the shop. */
export const CATALOG: string = JSON.stringify([
  { id: "lamp", title: "Lamp", price: 40, cost: 9 },
  { id: "bulb", title: "Bulb", price: 1, cost: 0.05 },
]);

/** The shop's customer table; one in it has never ordered. */
export const CRM = 'customer,segments,contacts\nheavy,"b2b;complains",9\nc01,vip,1\nguest,lead,\n';
