import type { Order } from "@basketwise/core";
import { linesOf } from "../log/lines-of.ts";
import { ORDERS } from "../log/places.ts";
import { digest } from "../text/digest.ts";
import type { Piece } from "./log-pieces.ts";
import { withoutCustomer } from "./order-log.ts";
import type { OrderStores } from "./stores.ts";

/**
 * Puts objects of one day together: what stands in them stands in one object then, and they are gone. The new object is
 * there before the ledger names it, and the old ones until it does: who ends in between leaves lines that are told
 * already, never an order less. Only objects all of whose orders stand in them are touched: nobody writes such a one
 * again, where one with an order that is on its way may be about to.
 */
export async function putTogether(
  { log, taken, erasures }: OrderStores,
  day: string,
  pieces: readonly Piece[],
): Promise<void> {
  const all = pieces.map(({ name, text }) => ({ name, orders: ordersIn(text) }));
  const ids = all.flatMap(({ orders }) => orders.map(({ orderId }) => orderId));
  const places = await taken.places([...new Set(ids)]);
  const whole = all.filter(({ name, orders }) => orders.every(({ orderId }) => places.get(orderId) === name));
  if (whole.length < 2) return;
  const orders = whole.flatMap((one) => one.orders);
  const erased = await erasures.among([...new Set(orders.flatMap(({ customerId }) => customerId ?? []))]);
  const text = orders
    .map((order) => (erased.has(order.customerId ?? "") ? withoutCustomer(order) : order))
    .map((order) => `${JSON.stringify(order)}\n`)
    .sort()
    .join("");
  const keyOf = (name: string) => `${ORDERS}${day}/${name}.ndjson`;
  const to = await digest(text);
  await log.put(keyOf(to), text);
  await taken.move(
    whole.flatMap(({ name: from, orders: own }) => own.map(({ orderId }) => ({ orderId, from, to }))),
  );
  await log.delete(whole.map(({ name }) => keyOf(name)));
}

function ordersIn(text: string): Order[] {
  return linesOf(text).map((line) => JSON.parse(line) as Order);
}
