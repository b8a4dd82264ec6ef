import type { OldRows } from "../storage/old-rows.ts";

/** Rows that one statement looks at: nobody else can write meanwhile, and the free plan has 50 statements a run. */
const PAGE = 100_000;

/** The last key of a page, null behind the last one. */
const END = (table: string, key: string) => `
  SELECT MAX(${key}) AS last FROM (SELECT ${key} FROM ${table} WHERE ${key} > ?1 ORDER BY ${key} LIMIT ?2)`;

const FORGET = (table: string, key: string) =>
  `DELETE FROM ${table} WHERE ${key} > ?1 AND ${key} <= ?2 AND day < ?3`;

/** What the ledger in D1 may let go of. */
export function oldRowsD1(ledger: D1Database): OldRows {
  return {
    forgetEventIds: (before) => forgetByPages("seen_events", "event_id", before),
    forgetOrders: (before) => forgetByPages("orders_taken", "order_id", before),
    async forgetCounts(before) {
      for (;;) {
        const oldest = await ledger
          .prepare("SELECT MIN(day) AS day FROM daily_counts WHERE day < ?1")
          .bind(before)
          .first<string>("day");
        if (oldest === null) return;
        await ledger.prepare("DELETE FROM daily_counts WHERE day = ?1").bind(oldest).run();
      }
    },
  };

  /** Goes through the table once, by its key: an index by day would cost one more write for every row. */
  async function forgetByPages(table: string, key: string, before: string): Promise<void> {
    let after = "";
    for (;;) {
      const last = await ledger.prepare(END(table, key)).bind(after, PAGE).first<string>("last");
      if (last === null) return;
      await ledger.prepare(FORGET(table, key)).bind(after, last, before).run();
      after = last;
    }
  }
}
