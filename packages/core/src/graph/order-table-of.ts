import { kept, type Order, type OrderLine } from "../model/order.ts";
import { dictionary } from "./dictionary.ts";
import { type Row, rowsOf } from "./order-rows.ts";
import type { OrderColumns, OrderTable, ReturnColumns } from "./order-table.ts";

/** Orders as columns, in ascending order of their ids; what came back stands apart from what was kept. */
export function orderTableOf(orders: readonly Order[]): OrderTable {
  const sorted = [...orders].sort((a, b) => (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0));
  const products = dictionary(
    sorted.flatMap(({ lines }) => lines.filter(isBought).map((line) => line.productId)),
  );
  const customers = dictionary(sorted.map((order) => order.customerId));
  const countries = dictionary(sorted.map((order) => order.country));
  const sources = dictionary(sorted.map((order) => order.source));
  const sets = dictionary(sorted.map(segmentsOf));
  const lines = rowsOf(sorted, products, kept);
  const hasCoupons = sorted.some((order) => order.coupon);
  const columns: OrderColumns = {
    count: sorted.length,
    ids: sorted.map((order) => order.orderId),
    at: Float64Array.from(sorted, (order) => Date.parse(order.at)),
    customer: Int32Array.from(sorted, (order) => customers.place(order.customerId)),
    country: Int32Array.from(sorted, (order) => countries.place(order.country)),
    source: Int32Array.from(sorted, (order) => sources.place(order.source)),
    ...(sets.values.length > 0 && {
      segments: Int32Array.from(sorted, (order) => sets.place(segmentsOf(order))),
    }),
    ...(hasCoupons && { coupon: Uint8Array.from(sorted, (order) => (order.coupon ? 1 : 0)) }),
  };
  return {
    products: products.values,
    customers: customers.values,
    countries: countries.values,
    sources: sources.values,
    ...(sets.values.length > 0 && { segmentSets: sets.values.map((set) => JSON.parse(set) as string[]) }),
    orders: columns,
    starts: startsOf(lines, sorted.length),
    lineOrder: Uint32Array.from(lines, (line) => line.order),
    lineProduct: Uint32Array.from(lines, (line) => line.product),
    lineQuantity: Float64Array.from(lines, (line) => line.quantity),
    linePrice: Float64Array.from(lines, (line) => line.price),
    ...(lines.some(hasListPrice) && {
      lineListPrice: Float64Array.from(lines, (line) => line.listPrice),
    }),
    ...returnsOf(rowsOf(sorted, products, returned)),
  };
}

function isBought(line: OrderLine): boolean {
  return kept(line) > 0 || returned(line) > 0;
}

function returned(line: OrderLine): number {
  return line.returned ?? 0;
}

/** An order's segments as a name of the set; undefined where it carries none. */
function segmentsOf({ segments = [] }: Order): string | undefined {
  return segments.length === 0 ? undefined : JSON.stringify([...new Set(segments)].sort());
}

/** Where each order's rows begin, and one more. */
function startsOf(rows: readonly Row[], orders: number): Uint32Array {
  const starts = new Uint32Array(orders + 1);
  for (const { order } of rows) starts[order + 1] = (starts[order + 1] ?? 0) + 1;
  for (let order = 1; order < starts.length; order++)
    starts[order] = (starts[order] ?? 0) + (starts[order - 1] ?? 0);
  return starts;
}

function returnsOf(rows: readonly Row[]): { readonly returns?: ReturnColumns } {
  if (rows.length === 0) return {};
  const returns = {
    order: Uint32Array.from(rows, (row) => row.order),
    product: Uint32Array.from(rows, (row) => row.product),
    pieces: Float64Array.from(rows, (row) => row.quantity),
    price: Float64Array.from(rows, (row) => row.price),
    ...(rows.some(hasListPrice) && { listPrice: Float64Array.from(rows, (row) => row.listPrice) }),
  };
  return { returns };
}

function hasListPrice({ listPrice }: Row): boolean {
  return !Number.isNaN(listPrice);
}
