import type { Order, OrderLine } from "../model/order.ts";
import { historiesOf } from "./histories.ts";
import type { OrderTable } from "./order-table.ts";

/** A known customer with what they ordered, the oldest first. */
export interface CustomerOrders {
  readonly id: string;
  readonly orders: readonly Order[];
}

/**
 * The known customers of a table, ascending by id, one at a time: as objects a large table would not fit in memory.
 * Orders without a date are left out, and so is who has no other. A price that is not known is 0. What came back stands
 * in lines of its own.
 */
export function* customerOrders(table: OrderTable): Generator<CustomerOrders, void, undefined> {
  const { offsets, orders } = historiesOf(table);
  const returnStarts = returnStartsOf(table);
  for (const [customer, id] of table.customers.entries()) {
    const own = orders.subarray(offsets[customer], offsets[customer + 1]);
    if (own.length === 0) continue;
    yield { id, orders: Array.from(own, (order) => orderAt(table, order, id, returnStarts)) };
  }
}

/** Where each order's returns begin; one longer than the orders. */
function returnStartsOf({ orders, returns }: OrderTable): Uint32Array {
  const starts = new Uint32Array(orders.count + 1);
  for (const order of returns?.order ?? []) starts[order + 1] = (starts[order + 1] ?? 0) + 1;
  for (let order = 1; order < starts.length; order++)
    starts[order] = (starts[order] ?? 0) + (starts[order - 1] ?? 0);
  return starts;
}

function orderAt(table: OrderTable, order: number, customerId: string, returnStarts: Uint32Array): Order {
  const { orders, countries, sources, segmentSets, starts } = table;
  const country = countries[orders.country[order] ?? -1];
  const source = sources[orders.source[order] ?? -1];
  const segments = segmentSets?.[orders.segments?.[order] ?? -1];
  return {
    orderId: orders.ids?.[order] ?? `${order + 1}`,
    customerId,
    at: new Date(orders.at[order] ?? 0).toISOString(),
    ...(country !== undefined && { country }),
    ...(source !== undefined && { source }),
    ...(segments !== undefined && { segments }),
    ...(orders.coupon?.[order] === 1 && { coupon: true }),
    lines: [
      ...placesOf(starts, order).map((line) => keptLine(table, line)),
      ...placesOf(returnStarts, order).map((row) => returnedLine(table, row)),
    ],
  };
}

function placesOf(starts: Uint32Array, order: number): number[] {
  const from = starts[order] ?? 0;
  return Array.from({ length: (starts[order + 1] ?? from) - from }, (_, i) => from + i);
}

function keptLine(table: OrderTable, line: number): OrderLine {
  const quantity = table.lineQuantity[line] ?? 0;
  return {
    productId: table.products[table.lineProduct[line] ?? -1] ?? "",
    quantity,
    ...pricesOf(table.linePrice[line], table.lineListPrice?.[line]),
  };
}

function returnedLine({ products, returns }: OrderTable, row: number): OrderLine {
  const pieces = returns?.pieces[row] ?? 0;
  return {
    productId: products[returns?.product[row] ?? -1] ?? "",
    quantity: pieces,
    ...pricesOf(returns?.price[row], returns?.listPrice?.[row]),
    returned: pieces,
  };
}

function pricesOf(
  price = Number.NaN,
  listPrice = Number.NaN,
): Pick<OrderLine, "price"> & Partial<Pick<OrderLine, "listPrice">> {
  return {
    price: Number.isNaN(price) ? 0 : price,
    ...(!Number.isNaN(listPrice) && { listPrice }),
  };
}
