import type { Redemptions } from "../storage/redemptions.ts";

const TAKE =
  "INSERT INTO redemptions (promise_id, order_id, at) VALUES (?1, ?2, ?3) ON CONFLICT (promise_id) DO NOTHING";

const TAKEN_BY = "SELECT order_id FROM redemptions WHERE promise_id = ?1";

/** Who redeemed what, as the ledger in D1 has it: the first order stays, however many ask at once. */
export function redemptionsD1(ledger: D1Database): Redemptions {
  return {
    async redeem(promiseId, order, at) {
      const [, taken] = await ledger.batch<{ order_id: string }>([
        ledger.prepare(TAKE).bind(promiseId, order, at),
        ledger.prepare(TAKEN_BY).bind(promiseId),
      ]);
      const found = taken?.results[0]?.order_id;
      if (found === undefined) throw new Error("the redemption was not written");
      return found;
    },
  };
}
