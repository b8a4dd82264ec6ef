import type { Order } from "@basketwise/core";
import type { OrdersMessage } from "../intake/message.ts";
import type { Log } from "../storage/log.ts";
import { lots } from "../storage/lots.ts";
import { layDown } from "./waiting.ts";

/** Bytes of the orders in one message: what a queue counts as one operation, with room for the rest of the message. */
const MESSAGE_BYTES = 60_000;

/** Bytes of an order that travels in a message at all: a queue takes 128 kB. */
const MOST_BYTES = 120_000;

const encoder = new TextEncoder();
const bytesOf = (order: Order) => encoder.encode(JSON.stringify(order)).byteLength;

/** The messages that bring orders to the log. One that is larger than a message is laid down in the log first; rejects where that fails. */
export async function messagesOf(
  orders: readonly Order[],
  log: Log,
  currency?: string,
): Promise<OrdersMessage[]> {
  const said = { kind: "orders" as const, ...(currency !== undefined && { currency }) };
  const sized = orders.map((order) => ({ order, bytes: bytesOf(order) }));
  const small = sized.filter(({ bytes }) => bytes <= MOST_BYTES);
  const messages: OrdersMessage[] = lots(small, ({ bytes }) => bytes, MESSAGE_BYTES).map((some) => ({
    ...said,
    orders: some.map(({ order }) => order),
  }));
  for (const { order, bytes } of sized) {
    if (bytes <= MOST_BYTES) continue;
    messages.push({ ...said, orders: [], waiting: await layDown(log, JSON.stringify(order)) });
  }
  return messages;
}
