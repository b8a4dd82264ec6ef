import type { Erasure, Erasures } from "../storage/erasures.ts";

const AMONG = "SELECT customer FROM erased_customers WHERE customer IN (SELECT value FROM json_each(?1))";

const ASK = "INSERT INTO erased_customers (customer, asked_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

const ONE = "SELECT asked_at, finished_at FROM erased_customers WHERE customer = ?1";

const ALL = "SELECT customer FROM erased_customers ORDER BY customer";

const OPEN = `SELECT customer FROM erased_customers WHERE finished_at IS NULL OR asked_at >= ?1
  ORDER BY asked_at, customer LIMIT 1000`;

const FINISH = `UPDATE erased_customers SET finished_at = ?2
  WHERE finished_at IS NULL AND customer IN (SELECT value FROM json_each(?1))`;

/** After every moment. */
const NEVER = "9999";

interface Row {
  readonly customer: string;
}

interface ErasureRow {
  readonly asked_at: string;
  readonly finished_at: string | null;
}

/** Who asked to be forgotten, as the ledger in D1 has it. */
export function erasuresD1(ledger: D1Database): Erasures {
  const customers = async (query: D1PreparedStatement) => {
    const found = await query.all<Row>();
    return found.results.map(({ customer }) => customer);
  };
  return {
    async among(some) {
      if (some.length === 0) return new Set();
      return new Set(await customers(ledger.prepare(AMONG).bind(JSON.stringify(some))));
    },
    async ask(customer, at) {
      const [, found] = await ledger.batch<ErasureRow>([
        ledger.prepare(ASK).bind(customer, at),
        ledger.prepare(ONE).bind(customer),
      ]);
      return erasureOf(found?.results[0], at);
    },
    all: () => customers(ledger.prepare(ALL)),
    open: (since = NEVER) => customers(ledger.prepare(OPEN).bind(since)),
    async finish(some, at) {
      await ledger.prepare(FINISH).bind(JSON.stringify(some), at).run();
    },
  };
}

function erasureOf(row: ErasureRow | undefined, at: string): Erasure {
  const { asked_at: askedAt = at, finished_at: finishedAt = null } = row ?? {};
  return { askedAt, ...(finishedAt !== null && { finishedAt }) };
}
