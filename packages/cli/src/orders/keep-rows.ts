import type { SaleOrders } from "./sale-orders.ts";
import type { SaleRows } from "./sale-rows.ts";

/** From when on orders count. */
export interface Window {
  /** Milliseconds since 1970 UTC. */
  readonly since?: number | undefined;
  /** Days before the latest order. */
  readonly days?: number | undefined;
}

/** Which sale rows are kept, and why the others are not; the counts add up to the rows. */
export interface KeptRows {
  readonly keep: Uint8Array;
  readonly kept: number;
  readonly cancelled: number;
  readonly outsideWindow: number;
  readonly returned: number;
}

const DAY = 86_400_000;

/** Keeps the rows of orders that were not cancelled, lie in the window, and of which something was not returned. An order without a date lies in no window. */
export function keepRows(sales: SaleRows, orders: SaleOrders, window: Window): KeptRows {
  const from = windowStart(orders, window);
  const counts = { kept: 0, cancelled: 0, outsideWindow: 0, returned: 0 };
  const keep = new Uint8Array(sales.count);
  for (let row = 0; row < sales.count; row++) {
    const order = sales.order[row]!;
    const at = orders.at[order]!;
    if (orders.cancelled[order]) counts.cancelled++;
    else if (from !== undefined && !(at >= from)) counts.outsideWindow++;
    else if (sales.pieces[row]! <= 0) counts.returned++;
    else {
      keep[row] = 1;
      counts.kept++;
    }
  }
  return { keep, ...counts };
}

function windowStart({ at, cancelled }: SaleOrders, { since, days }: Window): number | undefined {
  if (days === undefined) return since;
  let latest = Number.NEGATIVE_INFINITY;
  for (let order = 0; order < at.length; order++)
    if (!cancelled[order] && at[order]! > latest) latest = at[order]!;
  return Math.max(latest - days * DAY, since ?? Number.NEGATIVE_INFINITY);
}
