import type { ReturnRow, SaleRows } from "./sale-rows.ts";

/** What settling needs to know of the sale orders, by their place. */
export interface SettledOrders {
  /** Milliseconds since 1970 UTC; NaN where unknown. */
  readonly at: Float64Array;
  /** -1 where unknown. */
  readonly customer: Int32Array;
  readonly cancelled: Uint8Array;
}

/**
 * Takes returned pieces off what the same customer bought of the product before, the latest order first; where the
 * customer is unknown, off the order of the same id. Changes `sales.pieces`; gives the number of returns that nothing was bought for.
 */
export function settleReturns(sales: SaleRows, orders: SettledOrders, returns: readonly ReturnRow[]): number {
  const keyOf = keyer(sales);
  const bought = indexBought(sales, orders, returns, keyOf);
  let unmatched = 0;
  for (const back of returns) {
    const rows = bought.get(keyOf(back)) ?? [];
    const taken = takeOff(
      sales,
      rows.filter((row) => isBefore(orders.at[sales.order[row]!]!, back.at)),
      back.pieces,
    );
    if (taken === 0) unmatched++;
  }
  return unmatched;
}

function takeOff({ pieces }: SaleRows, rows: readonly number[], back: number): number {
  let left = back;
  for (const row of rows) {
    const taken = Math.min(left, Math.max(0, pieces[row]!));
    pieces[row] = pieces[row]! - taken;
    left -= taken;
    if (left <= 0) break;
  }
  return back - left;
}

/** A moment that is not known may be any. */
function isBefore(sold: number, back: number | undefined): boolean {
  return back === undefined || Number.isNaN(sold) || sold <= back;
}

/** A number for a customer and product, or, where the customer is unknown, for an order and product. */
type KeyOf = (row: Pick<ReturnRow, "customer" | "order" | "product">) => number;

function keyer(sales: SaleRows): KeyOf {
  const products = sales.product.reduce((most, product) => Math.max(most, product), 0) + 1;
  return ({ customer, order, product }) => {
    if (product === undefined) return Number.NaN;
    if (customer !== undefined) return customer * products + product;
    return order === undefined ? Number.NaN : -(order * products + product) - 1;
  };
}

/** The sale rows of every customer or order and product that something came back of, the latest order first. */
function indexBought(
  sales: SaleRows,
  orders: SettledOrders,
  returns: readonly ReturnRow[],
  keyOf: KeyOf,
): Map<number, number[]> {
  const bought = new Map<number, number[]>(returns.map((back) => [keyOf(back), []]));
  const products = new Set(returns.map(({ product }) => product));
  for (let row = 0; row < sales.count; row++) {
    const product = sales.product[row]!;
    const order = sales.order[row]!;
    if (!products.has(product) || orders.cancelled[order]) continue;
    const customer = orders.customer[order]!;
    if (customer >= 0) bought.get(keyOf({ customer, order, product }))?.push(row);
    bought.get(keyOf({ customer: undefined, order, product }))?.push(row);
  }
  const latest = (a: number, b: number) => {
    const [left, right] = [sales.order[a]!, sales.order[b]!];
    return dated(orders.at[right]!) - dated(orders.at[left]!) || right - left || b - a;
  };
  for (const rows of bought.values()) rows.sort(latest);
  return bought;
}

/** Orders of no known date count as the oldest. */
function dated(at: number): number {
  return Number.isNaN(at) ? -1 : at;
}
