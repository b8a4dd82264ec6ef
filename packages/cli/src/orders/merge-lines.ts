import type { SaleRows } from "./sale-rows.ts";

/** Which sale rows become lines, with how many pieces each, and the places that orders and products have in the table. */
export interface Merging {
  readonly keep: Uint8Array;
  readonly pieces: Float64Array;
  readonly orderPlaces: Int32Array;
  readonly productPlaces: Int32Array;
}

/** Lines as columns of one length, by order, then product. */
export interface MergedLines {
  readonly order: Uint32Array;
  readonly product: Uint32Array;
  readonly pieces: Float64Array;
  /** The mean of the prices that are known; NaN where none is. */
  readonly price: Float64Array;
  /** NaN where any piece's is unknown; absent where every line's is. */
  readonly listPrice?: Float64Array;
}

/** One line of the rows of one product in one order, at their mean price a piece. The rows are by order, then product. */
export function mergeLines(sales: SaleRows, merging: Merging): MergedLines {
  const count = countLines(sales, merging.keep);
  const lines = {
    order: new Uint32Array(count),
    product: new Uint32Array(count),
    pieces: new Float64Array(count),
    price: new Float64Array(count).fill(Number.NaN),
  };
  const listPrice = sales.history && new Float64Array(count).fill(Number.NaN);
  const addPrice = meanInto(lines.price);
  const addListPrice = listPrice && meanInto(listPrice);
  eachLine(sales, merging.keep, (line, row) => {
    const pieces = merging.pieces[row]!;
    lines.order[line] = merging.orderPlaces[sales.order[row]!]!;
    lines.product[line] = merging.productPlaces[sales.product[row]!]!;
    lines.pieces[line] = lines.pieces[line]! + pieces;
    if (!Number.isNaN(sales.price[row]!)) addPrice(line, sales.price[row]!, pieces);
    addListPrice?.(line, sales.history!.listPrice[row]!, pieces);
  });
  return { ...lines, ...(listPrice?.some((price) => !Number.isNaN(price)) && { listPrice }) };
}

/** Adds the price of some pieces to a line's mean; the lines come one after another. Equal prices stay exactly what they are. */
function meanInto(prices: Float64Array): (line: number, price: number, pieces: number) => void {
  let current = -1;
  let priced = 0;
  return (line, price, pieces) => {
    if (line !== current) priced = 0;
    current = line;
    const before = prices[line]!;
    if (priced === 0) prices[line] = price;
    else if (before !== price) prices[line] = (before * priced + price * pieces) / (priced + pieces);
    priced += pieces;
  };
}

function countLines(sales: SaleRows, keep: Uint8Array): number {
  let count = 0;
  eachLine(sales, keep, (line) => {
    count = line + 1;
  });
  return count;
}

function eachLine(
  { count, order, product }: SaleRows,
  keep: Uint8Array,
  take: (line: number, row: number) => void,
): void {
  let line = -1;
  let last = -1;
  for (let row = 0; row < count; row++) {
    if (!keep[row]) continue;
    if (last < 0 || order[last] !== order[row] || product[last] !== product[row]) line++;
    last = row;
    take(line, row);
  }
}
