import type { Order } from "@basketwise/core";
import { ORDERS, SET_ASIDE } from "../log/places.ts";
import type { Log } from "../storage/log.ts";
import { digest } from "../text/digest.ts";
import type { Conflict } from "./fold.ts";
import type { Telling } from "./telling.ts";

/** Writes orders into the log, those of a day into one object that is named by its content; the object of each order by id. */
export async function writeOrders(
  log: Log,
  tellings: readonly Telling[],
): Promise<ReadonlyMap<string, string>> {
  const objects = new Map<string, string>();
  for (const [day, some] of Map.groupBy(tellings, (telling) => telling.day)) {
    const name = await putLines(
      log,
      `${ORDERS}${day}/`,
      some.map(({ order }) => order),
    );
    for (const { orderId } of some) objects.set(orderId, name);
  }
  return objects;
}

/** Writes tellings beside the log, for a human to look at, without their customers. */
export async function setAside(log: Log, conflicts: readonly Conflict[]): Promise<void> {
  for (const [day, some] of Map.groupBy(conflicts, ({ telling }) => telling.day)) {
    const orders = some.map(({ telling }) => withoutCustomer(telling.order));
    await putLines(log, `${SET_ASIDE}${day}/`, orders);
  }
}

/** An order as of a customer that nobody knows. */
export function withoutCustomer({ customerId: _, ...order }: Order): Order {
  return order;
}

/** An order a line, sorted, so that the same orders are the same object however they came. */
async function putLines(log: Log, prefix: string, orders: readonly Order[]): Promise<string> {
  const lines = orders.map((order) => `${JSON.stringify(order)}\n`);
  const text = [...new Set(lines)].sort().join("");
  const name = await digest(text);
  await log.put(`${prefix}${name}.ndjson`, text);
  return name;
}
