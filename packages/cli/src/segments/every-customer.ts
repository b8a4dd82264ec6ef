import { type CustomerRecord, customerOrders, type Order, type OrderTable } from "@basketwise/core";

/** A customer with all that is known of them. */
export interface KnownCustomer {
  readonly id: string;
  /** Dated ones, the oldest first; with what came back. */
  readonly orders: readonly Order[];
  /** What the customer table says of them. */
  readonly record: CustomerRecord | undefined;
}

/** Everybody who ordered, ascending by id, and after them those whom only the customer table knows, one at a time. */
export function* everyCustomer(
  history: OrderTable,
  records: readonly CustomerRecord[],
): Generator<KnownCustomer, void, undefined> {
  const others = new Map(records.map((record) => [record.id, record]));
  for (const { id, orders } of customerOrders(history)) {
    const record = others.get(id);
    others.delete(id);
    yield { id, orders, record };
  }
  const prospects = [...others.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const record of prospects) yield { id: record.id, orders: [], record };
}
