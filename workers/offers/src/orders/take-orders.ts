import type { Order } from "@basketwise/core";
import { graphCurrency } from "../graph-currency.ts";
import type { OrdersMessage } from "../intake/message.ts";
import type { Take } from "../intake/take.ts";
import { type Conflict, fold } from "./fold.ts";
import { setAside, withoutCustomer, writeOrders } from "./order-log.ts";
import { neededStores, type OrderStores } from "./stores.ts";
import { type Telling, tellingOf } from "./telling.ts";
import { pickUp } from "./waiting.ts";

/**
 * Brings orders into the log. The ledger is asked first which telling of an order stands; only that one is written, and
 * then the ledger is told where. Whatever fails in between, and whoever does the same at the same time, the next
 * delivery comes to the same end: what the ledger names is in the log, and named once.
 */
export const takeOrders: Take<OrdersMessage> = async (messages, bindings, kit) => {
  const stores = neededStores(bindings);
  const strangers = await ofOtherCurrency(messages, () => graphCurrency(bindings, kit));
  for (const message of strangers) await refuse(stores, message);
  const ours = messages.filter((message) => !strangers.includes(message));
  await take(
    stores,
    ours.flatMap(({ orders }) => orders),
  );
  for (const { waiting } of ours) {
    const order = waiting === undefined ? undefined : await pickUp(stores.log, waiting);
    if (order) await take(stores, [order]);
  }
  await stores.log.delete(messages.flatMap(({ waiting }) => waiting ?? []));
};

async function take(stores: OrderStores, orders: readonly Order[]): Promise<void> {
  if (orders.length === 0) return;
  const { taken, log } = stores;
  const tellings = await Promise.all((await withoutErased(stores, orders)).map(tellingOf));
  const ids = [...new Set(tellings.map(({ orderId }) => orderId))];
  const before = await taken.known(ids);
  await taken.claim(fold(before, tellings).fresh.filter(({ orderId }) => !before.has(orderId)));
  // Somebody else may have claimed some of them meanwhile: what stands now is what counts.
  const known = await taken.known(ids);
  const { fresh, conflicts } = fold(known, tellings);
  await refuseAll(stores, conflicts);
  const objects = await writeOrders(log, fresh);
  const written = fresh.flatMap((telling) => {
    const [object, own] = [objects.get(telling.orderId), known.get(telling.orderId)];
    return object === undefined || own === undefined ? [] : [{ telling, object, before: own }];
  });
  const settled = await taken.settle(written);
  if (settled < fresh.length) throw new Error("another delivery took some of the same orders meanwhile");
}

async function withoutErased({ erasures }: OrderStores, orders: readonly Order[]): Promise<Order[]> {
  const customers = new Set(orders.flatMap(({ customerId }) => customerId ?? []));
  const erased = await erasures.among([...customers]);
  return orders.map((order) => (erased.has(order.customerId ?? "") ? withoutCustomer(order) : order));
}

async function refuseAll({ log }: OrderStores, conflicts: readonly Conflict[]): Promise<void> {
  await setAside(log, conflicts);
  for (const { telling, differs } of conflicts) {
    const named = JSON.stringify(telling.orderId);
    console.warn(`orders: ${named} was told again with other ${differs.join(" and ")}; set aside`);
  }
}

/** Messages whose prices are in another currency than the graph's. */
async function ofOtherCurrency(
  messages: readonly OrdersMessage[],
  ask: () => Promise<string | undefined>,
): Promise<OrdersMessage[]> {
  if (messages.every(({ currency }) => currency === undefined)) return [];
  const expected = await ask();
  return expected === undefined
    ? []
    : messages.filter(({ currency }) => currency !== undefined && currency !== expected);
}

async function refuse(stores: OrderStores, { orders, waiting, currency }: OrdersMessage): Promise<void> {
  const laid = waiting === undefined ? undefined : await pickUp(stores.log, waiting);
  const all = laid ? [...orders, laid] : orders;
  const tellings: Telling[] = await Promise.all(all.map(tellingOf));
  await setAside(
    stores.log,
    tellings.map((telling) => ({ telling, differs: [] })),
  );
  for (const { orderId } of all) {
    console.warn(`orders: ${JSON.stringify(orderId)} is in ${currency}, which is not the graph's; set aside`);
  }
}
