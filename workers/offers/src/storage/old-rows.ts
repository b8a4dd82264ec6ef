/** What the ledger may let go of: all that is of a day (UTC) before one. Any of it may reject, with some of it gone. */
export interface OldRows {
  /** Which events were counted. */
  forgetEventIds(before: string): Promise<void>;
  /** The counts of days. */
  forgetCounts(before: string): Promise<void>;
  /** Which orders were taken. */
  forgetOrders(before: string): Promise<void>;
}
