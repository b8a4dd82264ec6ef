import { type Money, type OrderTable, toMinor } from "@basketwise/core";
import type { SegmentCounts } from "./tally.ts";

/** Orders that count for no customer. */
export type OrphanCounts = Omit<SegmentCounts, "customers">;

/** The orders that stand in no customer's row, and why. */
export interface Strangers {
  /** Of nobody known. */
  readonly nobody: OrphanCounts;
  /** Of known customers, on no known day. */
  readonly undated: OrphanCounts;
}

/** Counts the orders that stand in no customer's row. */
export function strangersOf(history: OrderTable, decimals: number): Strangers {
  const kinds = { nobody: emptyCounts(), undated: emptyCounts() };
  const kindOf = (order: number) => {
    if ((history.orders.customer[order] ?? -1) < 0) return kinds.nobody;
    return Number.isNaN(history.orders.at[order]) ? kinds.undated : undefined;
  };
  const { starts, lineOrder, lineQuantity, linePrice, returns } = history;
  for (let order = 0; order < history.orders.count; order++) {
    const counts = kindOf(order);
    if (counts && starts[order + 1]! > starts[order]!) counts.orders++;
  }
  lineOrder.forEach((order, line) => {
    const counts = kindOf(order);
    if (!counts) return;
    const [pieces, price] = [lineQuantity[line]!, linePrice[line]!];
    counts.units += pieces;
    if (!Number.isNaN(price)) counts.revenue += toMinor(price * pieces, decimals);
  });
  returns?.order.forEach((order, row) => {
    const counts = kindOf(order);
    if (!counts) return;
    counts.units += returns.pieces[row]!;
    counts.returnedUnits += returns.pieces[row]!;
  });
  return {
    nobody: { ...kinds.nobody, revenue: kinds.nobody.revenue as Money },
    undated: { ...kinds.undated, revenue: kinds.undated.revenue as Money },
  };
}

function emptyCounts() {
  return { orders: 0, revenue: 0, units: 0, returnedUnits: 0 };
}
