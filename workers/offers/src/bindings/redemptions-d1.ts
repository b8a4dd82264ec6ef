import type { Redemptions } from "../storage/redemptions.ts";

const TAKE = `INSERT INTO redemptions (promise_id, order_id, at)
  SELECT wanted.value ->> 0, wanted.value ->> 1, ?2 FROM json_each(?1) AS wanted
  WHERE NOT EXISTS (
    SELECT 1 FROM json_each(?1) AS other JOIN redemptions ON promise_id = other.value ->> 0
    WHERE order_id <> other.value ->> 1
  )
  ON CONFLICT (promise_id) DO NOTHING`;

const TAKEN = `SELECT COUNT(*) AS taken FROM json_each(?1) AS wanted JOIN redemptions
  ON promise_id = wanted.value ->> 0 AND order_id = wanted.value ->> 1`;

const ANY = "SELECT COUNT(*) AS taken FROM redemptions WHERE promise_id IN (SELECT value FROM json_each(?1))";

/** Who redeemed what, as the ledger in D1 has it: the first order stays, however many ask at once. */
export function redemptionsD1(ledger: D1Database): Redemptions {
  return {
    async redeem(takings, at) {
      const wanted = JSON.stringify(takings.map(({ name, by }) => [name, by]));
      const [, found] = await ledger.batch<{ taken: number }>([
        ledger.prepare(TAKE).bind(wanted, at),
        ledger.prepare(TAKEN).bind(wanted),
      ]);
      return found?.results[0]?.taken === takings.length;
    },
    async isAnyTaken(names) {
      const found = await ledger.prepare(ANY).bind(JSON.stringify(names)).first<{ taken: number }>();
      return (found?.taken ?? 0) > 0;
    },
  };
}
