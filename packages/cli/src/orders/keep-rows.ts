import { DAY } from "@basketwise/core";
import type { SaleOrders } from "./sale-orders.ts";
import type { SaleRows } from "./sale-rows.ts";

/** From when on orders count. */
export interface Window {
  /** Milliseconds since 1970 UTC. */
  readonly since?: number | undefined;
  /** Days before the latest order. */
  readonly days?: number | undefined;
  /** Milliseconds since 1970 UTC; what comes later does not count. */
  readonly until?: number | undefined;
}

/** Which sale rows are kept, and why the others are not; the counts add up to the rows. */
export interface KeptRows {
  readonly keep: Uint8Array;
  /** The rows of orders that count, whether anything of a row was kept or not. */
  readonly sold: Uint8Array;
  readonly kept: number;
  readonly cancelled: number;
  readonly outsideWindow: number;
  readonly returned: number;
}

/** Keeps the rows of orders that were not cancelled, lie in the window, and of which something was not returned. An order without a date lies in no window that has a beginning. */
export function keepRows(sales: SaleRows, orders: SaleOrders, window: Window): KeptRows {
  const { until = Number.POSITIVE_INFINITY } = window;
  const from = windowStart(window, () => latestOf(orders, until));
  const counts = { kept: 0, cancelled: 0, outsideWindow: 0, returned: 0 };
  const keep = new Uint8Array(sales.count);
  const sold = new Uint8Array(sales.count);
  for (let row = 0; row < sales.count; row++) {
    const order = sales.order[row]!;
    const at = orders.at[order]!;
    if (orders.cancelled[order]) counts.cancelled++;
    else if ((from !== undefined && !(at >= from)) || at > until) counts.outsideWindow++;
    else {
      sold[row] = 1;
      keep[row] = Number(sales.pieces[row]! > 0);
      if (keep[row]) counts.kept++;
      else counts.returned++;
    }
  }
  return { keep, sold, ...counts };
}

/** From which moment on something counts; undefined where all does. */
export function windowStart({ since, days }: Window, latest: () => number): number | undefined {
  if (days === undefined) return since;
  return Math.max(latest() - days * DAY, since ?? Number.NEGATIVE_INFINITY);
}

function latestOf({ at, cancelled }: SaleOrders, until: number): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (let order = 0; order < at.length; order++)
    if (!cancelled[order] && at[order]! > latest && at[order]! <= until) latest = at[order]!;
  return latest;
}
