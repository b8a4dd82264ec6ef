import type { BadPlace } from "../input-error.ts";

/** What became of the rows of the files: every row is counted once, so the counts add up to `rows`. */
export interface RowCounts {
  /** Rows read, the header and blank ones aside. */
  rows: number;
  /** Sales of which the customer kept at least a part. */
  kept: number;
  /** Sales that came back wholly. */
  returned: number;
  /** Rows that are themselves returns: cancellations, negative quantities, refunds. */
  returns: number;
  /** Sales of orders that were cancelled, voided or failed. */
  cancelled: number;
  /** Postage, fees and adjustments. */
  notProducts: number;
  /** Events that are no purchases. */
  notPurchases: number;
  /** Rows that are told elsewhere already: in an earlier file, or in a later telling of the order. */
  repeated: number;
  /** Sales before `since` or the window, or after `until`. */
  outsideWindow: number;
  badRows: number;
}

/** What reading the order files found, for whoever has to trust it. */
export interface OrderReport extends RowCounts {
  /** Orders of which at least one product was kept. */
  readonly orders: number;
  /** Order lines, a product counted once an order. */
  readonly lines: number;
  readonly products: number;
  /** Returns for which no earlier purchase was found. */
  readonly unmatchedReturns: number;
  /** Orders that stand in more than one file. */
  readonly ordersInSeveralFiles: number;
  /** Orders that are told several times with the same lines, of which one telling counts. */
  readonly ordersToldAgain: number;
  /** The first bad rows. */
  readonly firstBadRows: readonly BadPlace[];
  /** What whoever reads the result should know. */
  readonly notes: readonly string[];
}

/** Whether every row is accounted for. */
export function isAccountedFor(counts: RowCounts): boolean {
  const { kept, returned, returns, cancelled, notProducts, notPurchases, repeated, outsideWindow, badRows } =
    counts;
  const sum =
    kept + returned + returns + cancelled + notProducts + notPurchases + repeated + outsideWindow + badRows;
  return sum === counts.rows;
}
