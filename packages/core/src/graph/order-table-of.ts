import { kept, type Order } from "../model/order.ts";
import type { OrderTable } from "./order-table.ts";

/** Orders as columns, in ascending order of their ids; what was wholly returned is left out. */
export function orderTableOf(orders: readonly Order[]): OrderTable {
  const sorted = [...orders].sort((a, b) => (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0));
  const lines = sorted.map(linesOf);
  const products = dictionary(lines.flatMap((own) => [...own.keys()]));
  const customers = dictionary(sorted.map((order) => order.customerId));
  const countries = dictionary(sorted.map((order) => order.country));
  const sources = dictionary(sorted.map((order) => order.source));
  const flat = lines.flatMap((own, order) =>
    Array.from(own, ([id, line]) => ({ order, product: products.place(id), ...line })).sort(byProduct),
  );
  const starts = new Uint32Array(sorted.length + 1);
  for (const { order } of flat) starts[order + 1] = (starts[order + 1] ?? 0) + 1;
  for (let order = 1; order < starts.length; order++)
    starts[order] = (starts[order] ?? 0) + (starts[order - 1] ?? 0);
  return {
    products: products.values,
    customers: customers.values,
    countries: countries.values,
    sources: sources.values,
    orders: {
      count: sorted.length,
      ids: sorted.map((order) => order.orderId),
      at: Float64Array.from(sorted, (order) => Date.parse(order.at)),
      customer: Int32Array.from(sorted, (order) => customers.place(order.customerId)),
      country: Int32Array.from(sorted, (order) => countries.place(order.country)),
      source: Int32Array.from(sorted, (order) => sources.place(order.source)),
    },
    starts,
    lineOrder: Uint32Array.from(flat, (line) => line.order),
    lineProduct: Uint32Array.from(flat, (line) => line.product),
    lineQuantity: Float64Array.from(flat, (line) => line.quantity),
    linePrice: Float64Array.from(flat, (line) => line.price),
  };
}

interface KeptLine {
  readonly quantity: number;
  readonly price: number;
}

/** What was kept of each product of an order; of several lines the last one's price. */
function linesOf(order: Order): Map<string, KeptLine> {
  const lines = new Map<string, KeptLine>();
  for (const line of order.lines) {
    const quantity = kept(line) + (lines.get(line.productId)?.quantity ?? 0);
    if (quantity > 0) lines.set(line.productId, { quantity, price: line.price });
  }
  return lines;
}

interface Dictionary {
  readonly values: readonly string[];
  /** -1 for what is unknown. */
  place(value: string | undefined): number;
}

function dictionary(found: readonly (string | undefined)[]): Dictionary {
  const values = [...new Set(found.filter((value) => value !== undefined))].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, place: (value) => (value === undefined ? -1 : (places.get(value) ?? -1)) };
}

function byProduct(a: { readonly product: number }, b: { readonly product: number }): number {
  return a.product - b.product;
}
