import type { Erasures } from "../storage/erasures.ts";

const AMONG = "SELECT customer FROM erased_customers WHERE customer IN (SELECT value FROM json_each(?1))";

/** Who asked to be forgotten, as the ledger in D1 has it. */
export function erasuresD1(ledger: D1Database): Erasures {
  return {
    async among(customers) {
      if (customers.length === 0) return new Set();
      const found = await ledger.prepare(AMONG).bind(JSON.stringify(customers)).all<{ customer: string }>();
      return new Set(found.results.map(({ customer }) => customer));
    },
  };
}
