import type { OrderTable } from "./order-table.ts";

/** The orders of known customers, one customer after another and each by time. */
export interface Histories {
  /** Places in `orders` where a customer's begin; customers + 1. */
  readonly offsets: Uint32Array;
  /** Order numbers. */
  readonly orders: Uint32Array;
  /** By order number: the place in `orders`; -1 for orders of nobody known, or of no known time. */
  readonly places: Int32Array;
}

/** The dated orders of a table's known customers, whose places in the table are kept. */
export function historiesOf({ orders, customers }: OrderTable): Histories {
  const known = Array.from({ length: orders.count }, (_, order) => order).filter((order) => {
    return (orders.customer[order] ?? -1) >= 0 && !Number.isNaN(orders.at[order]);
  });
  const by = (column: ArrayLike<number>) => (a: number, b: number) => (column[a] ?? 0) - (column[b] ?? 0);
  const [byCustomer, byTime] = [by(orders.customer), by(orders.at)];
  known.sort((a, b) => byCustomer(a, b) || byTime(a, b) || a - b);
  const offsets = new Uint32Array(customers.length + 1);
  for (const order of known) {
    const next = (orders.customer[order] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  const places = new Int32Array(orders.count).fill(-1);
  known.forEach((order, place) => {
    places[order] = place;
  });
  return { offsets, orders: Uint32Array.from(known), places };
}
