import type { Order } from "@basketwise/core";
import type { OrdersMessage } from "../intake/message.ts";
import type { Log } from "../storage/log.ts";
import { layDown } from "./waiting.ts";

/** Bytes of the orders in one message: what a queue counts as one operation, with room for the rest of the message. */
const MESSAGE_BYTES = 60_000;

/** Bytes of an order that travels in a message at all: a queue takes 128 kB. */
const MOST_BYTES = 120_000;

/** The messages that bring orders to the log. One that is larger than a message is laid down in the log first; rejects where that fails. */
export async function messagesOf(
  orders: readonly Order[],
  log: Log,
  currency?: string,
): Promise<OrdersMessage[]> {
  const said = { kind: "orders" as const, ...(currency !== undefined && { currency }) };
  const messages: OrdersMessage[] = [];
  let some: Order[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const order of orders) {
    const text = JSON.stringify(order);
    const size = new TextEncoder().encode(text).byteLength;
    if (size > MOST_BYTES) {
      messages.push({ ...said, orders: [], waiting: await layDown(log, text) });
      continue;
    }
    if (bytes + size > MESSAGE_BYTES) {
      some = [];
      bytes = 0;
      messages.push({ ...said, orders: some });
    }
    some.push(order);
    bytes += size;
  }
  return messages;
}
