import type { OrderTable } from "@basketwise/core";
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
  const lines = mergeLines(sales, keep, keptOrders, keptProducts);
  const columns = {
    at: pick(orders.at, keptOrders, new Float64Array(keptOrders.count)),
    customer: pick(orders.customer, keptOrders, new Int32Array(keptOrders.count)),
    country: pick(orders.country, keptOrders, new Int32Array(keptOrders.count)),
    source: pick(orders.source, keptOrders, new Int32Array(keptOrders.count)),
  };
  return {
    products: names(orders.products, keptProducts),
    customers: shrink(orders.customers, columns.customer),
    countries: shrink(orders.countries, columns.country),
    sources: shrink(orders.sources, columns.source),
    orders: { count: keptOrders.count, ids: orders.ids && names(orders.ids, keptOrders), ...columns },
    ...lines,
  };
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

function names(all: readonly string[], { places }: Kept): string[] {
  return all.filter((_, i) => places[i]! >= 0);
}

function pick<T extends Float64Array | Int32Array>(from: T, { places }: Kept, to: T): T {
  places.forEach((place, i) => {
    if (place >= 0) to[place] = from[i]!;
  });
  return to;
}

/** Leaves out the names that the pointers do not point to, and changes the pointers to the places that are left. */
function shrink(all: readonly string[], pointers: Int32Array): string[] {
  const used = new Int32Array(all.length).fill(-1);
  for (const pointer of pointers) if (pointer >= 0) used[pointer] = 0;
  const kept = number(used);
  for (let i = 0; i < pointers.length; i++) {
    const pointer = pointers[i]!;
    if (pointer >= 0) pointers[i] = kept.places[pointer]!;
  }
  return names(all, kept);
}

type Lines = Pick<OrderTable, "starts" | "lineOrder" | "lineProduct" | "lineQuantity" | "linePrice">;

function mergeLines(sales: SaleRows, keep: Uint8Array, orders: Kept, products: Kept): Lines {
  const lines = emptyLines(countLines(sales, keep), orders.count);
  const { lineQuantity, linePrice } = lines;
  let line = -1;
  let last = -1;
  let priced = 0;
  for (let row = 0; row < sales.count; row++) {
    if (!keep[row]) continue;
    if (isOther(sales, last, row)) {
      line++;
      priced = 0;
      const order = orders.places[sales.order[row]!]!;
      lines.lineOrder[line] = order;
      lines.lineProduct[line] = products.places[sales.product[row]!]!;
      // Every order that is kept has a line, so the last of its lines leaves the right end here.
      lines.starts[order + 1] = line + 1;
    }
    last = row;
    const pieces = sales.pieces[row]!;
    const price = sales.price[row]!;
    lineQuantity[line] = lineQuantity[line]! + pieces;
    if (Number.isNaN(price)) continue;
    linePrice[line] = priced === 0 ? price : mean(linePrice[line]!, priced, price, pieces);
    priced += pieces;
  }
  return lines;
}

function emptyLines(lines: number, orders: number): Lines {
  return {
    starts: new Uint32Array(orders + 1),
    lineOrder: new Uint32Array(lines),
    lineProduct: new Uint32Array(lines),
    lineQuantity: new Float64Array(lines),
    linePrice: new Float64Array(lines).fill(Number.NaN),
  };
}

/** Equal prices stay exactly what they are. */
function mean(price: number, pieces: number, otherPrice: number, otherPieces: number): number {
  if (price === otherPrice) return price;
  return (price * pieces + otherPrice * otherPieces) / (pieces + otherPieces);
}

function countLines(sales: SaleRows, keep: Uint8Array): number {
  let count = 0;
  let last = -1;
  for (let row = 0; row < sales.count; row++) {
    if (!keep[row]) continue;
    if (isOther(sales, last, row)) count++;
    last = row;
  }
  return count;
}

function isOther({ order, product }: SaleRows, last: number, row: number): boolean {
  return last < 0 || order[last] !== order[row] || product[last] !== product[row];
}
