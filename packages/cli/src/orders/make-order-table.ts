import type { OrderColumns, OrderTable } from "@basketwise/core";
import { type MergedLines, mergeLines } from "./merge-lines.ts";
import type { SaleOrders } from "./sale-orders.ts";
import type { SaleRows } from "./sale-rows.ts";

/** Keeps of each column the names that are pointed to, and the place each has then; -1 for those that go. */
interface Kept {
  readonly places: Int32Array;
  readonly count: number;
}

/**
 * The order table of the rows that `keep` marks: rows of one product in one order become one line, at their mean price
 * a piece, and what no line points to any more is left out. The rows are by order, then product.
 */
export function makeOrderTable(orders: SaleOrders, sales: SaleRows, keep: Uint8Array): OrderTable {
  const keptOrders = keptPlaces(orders.count, sales.order, keep);
  const keptProducts = keptPlaces(orders.products.length, sales.product, keep);
  const places = { orderPlaces: keptOrders.places, productPlaces: keptProducts.places };
  return {
    products: names(orders.products, keptProducts),
    ...orderColumns(orders, keptOrders),
    ...lineColumns(mergeLines(sales, { keep, pieces: sales.pieces, ...places }), keptOrders.count),
  };
}

/**
 * The same table for a history: orders and products of which nothing was kept stand in it too, as far as `sold` marks
 * their rows, and so do coupons, list prices and what came back.
 */
export function makeHistory(
  orders: SaleOrders,
  sales: Required<SaleRows>,
  keep: Uint8Array,
  sold: Uint8Array,
): OrderTable {
  const keptOrders = keptPlaces(orders.count, sales.order, sold);
  const keptProducts = keptPlaces(orders.products.length, sales.product, sold);
  const places = { orderPlaces: keptOrders.places, productPlaces: keptProducts.places };
  const cameBack = sales.history.bought.map((bought, row) => bought - Math.max(0, sales.pieces[row]!));
  const returned = sold.map((isSold, row) => Number(isSold === 1 && cameBack[row]! > 0));
  const lines = mergeLines(sales, { keep, pieces: sales.pieces, ...places });
  const returns = mergeLines(sales, { keep: returned, pieces: cameBack, ...places });
  const columns = orderColumns(orders, keptOrders);
  const coupon = pick(orders.coupon, keptOrders, new Uint8Array(keptOrders.count));
  return {
    products: names(orders.products, keptProducts),
    ...columns,
    orders: { ...columns.orders, ...(coupon.includes(1) && { coupon }) },
    ...lineColumns(lines, keptOrders.count),
    ...(lines.listPrice && { lineListPrice: lines.listPrice }),
    ...(returns.order.length > 0 && { returns }),
  };
}

function orderColumns(
  orders: SaleOrders,
  kept: Kept,
): Pick<OrderTable, "customers" | "countries" | "sources" | "segmentSets"> & { orders: OrderColumns } {
  const ints = (column: Int32Array) => pick(column, kept, new Int32Array(kept.count));
  const [customer, country, source] = [ints(orders.customer), ints(orders.country), ints(orders.source)];
  const segments = ints(orders.segments);
  const segmentSets = shrink(orders.segmentSets, segments);
  const hasSegments = segmentSets.length > 0;
  const at = pick(orders.at, kept, new Float64Array(kept.count));
  const ids = orders.ids && names(orders.ids, kept);
  return {
    customers: shrink(orders.customers, customer),
    countries: shrink(orders.countries, country),
    sources: shrink(orders.sources, source),
    ...(hasSegments && { segmentSets }),
    orders: { count: kept.count, ids, at, customer, country, source, ...(hasSegments && { segments }) },
  };
}

type LineColumns = Pick<OrderTable, "starts" | "lineOrder" | "lineProduct" | "lineQuantity" | "linePrice">;

function lineColumns({ order, product, pieces, price }: MergedLines, orders: number): LineColumns {
  const starts = new Uint32Array(orders + 1);
  order.forEach((place, line) => {
    starts[place + 1] = line + 1;
  });
  for (let place = 1; place <= orders; place++) {
    starts[place] = Math.max(starts[place]!, starts[place - 1]!);
  }
  return { starts, lineOrder: order, lineProduct: product, lineQuantity: pieces, linePrice: price };
}

function keptPlaces(count: number, pointers: Uint32Array, keep: Uint8Array): Kept {
  const places = new Int32Array(count).fill(-1);
  keep.forEach((kept, row) => {
    if (kept) places[pointers[row]!] = 0;
  });
  return number(places);
}

function number(places: Int32Array): Kept {
  let count = 0;
  for (let i = 0; i < places.length; i++) if (places[i] === 0) places[i] = count++;
  return { places, count };
}

function names<T>(all: readonly T[], { places }: Kept): T[] {
  return all.filter((_, i) => places[i]! >= 0);
}

function pick<T extends Float64Array | Int32Array | Uint8Array>(from: T, { places }: Kept, to: T): T {
  places.forEach((place, i) => {
    if (place >= 0) to[place] = from[i]!;
  });
  return to;
}

/** Leaves out the names that the pointers do not point to, and changes the pointers to the places that are left. */
function shrink<T>(all: readonly T[], pointers: Int32Array): T[] {
  const used = new Int32Array(all.length).fill(-1);
  for (const pointer of pointers) if (pointer >= 0) used[pointer] = 0;
  const kept = number(used);
  for (let i = 0; i < pointers.length; i++) {
    const pointer = pointers[i]!;
    if (pointer >= 0) pointers[i] = kept.places[pointer]!;
  }
  return names(all, kept);
}
