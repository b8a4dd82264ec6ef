import { lots } from "../storage/lots.ts";
import type { OrdersTaken, TakenOrder } from "../storage/orders-taken.ts";

const KNOWN = `SELECT order_id AS orderId, at, lines, facts, returned, object FROM orders_taken
  WHERE order_id IN (SELECT value FROM json_each(?1))`;

const PLACES = `SELECT order_id AS orderId, object FROM orders_taken
  WHERE order_id IN (SELECT value FROM json_each(?1))`;

const CLAIM = `INSERT INTO orders_taken (order_id, day, at, lines, facts, returned)
  SELECT value ->> '$[0]', value ->> '$[1]', value ->> '$[2]', value ->> '$[3]', value ->> '$[4]', value ->> '$[5]'
  FROM json_each(?1) WHERE true ON CONFLICT (order_id) DO NOTHING`;

const SETTLE = `UPDATE orders_taken
  SET facts = told.value ->> '$[1]', returned = told.value ->> '$[2]', object = told.value ->> '$[3]'
  FROM json_each(?1) AS told
  WHERE order_id = told.value ->> '$[0]' AND returned = told.value ->> '$[4]' AND object IS told.value ->> '$[5]'
  RETURNING order_id`;

const MOVE = `UPDATE orders_taken SET object = moved.value ->> '$[2]'
  FROM json_each(?1) AS moved
  WHERE order_id = moved.value ->> '$[0]' AND object = moved.value ->> '$[1]'`;

/** Characters of one bound text: D1 takes 2 MB, and a character has up to three bytes. */
const MOST_CHARACTERS = 500_000;

/** Orders that were taken, as the ledger in D1 has them. */
export function ordersD1(ledger: D1Database): OrdersTaken {
  const inLots = async <Row>(sql: string, rows: readonly unknown[]): Promise<D1Result<Row>[]> => {
    if (rows.length === 0) return [];
    return ledger.batch<Row>(listsOf(rows).map((list) => ledger.prepare(sql).bind(list)));
  };
  return {
    async known(ids) {
      const found = await inLots<Row>(KNOWN, ids);
      const taken = found.flatMap(({ results }) => results).map(takenOf);
      return new Map(taken.map((one) => [one.orderId, one]));
    },
    async claim(tellings) {
      const rows = tellings.map(({ orderId, day, at, lines, facts, returned }) => [
        ...[orderId, day, at, lines, facts],
        JSON.stringify(returned),
      ]);
      await inLots(CLAIM, rows);
    },
    async settle(written) {
      const rows = written.map(({ telling, object, before }) => [
        ...[telling.orderId, telling.facts, JSON.stringify(telling.returned), object],
        ...[JSON.stringify(before.returned), before.object],
      ]);
      const done = await inLots(SETTLE, rows);
      return done.reduce((sum, { results }) => sum + results.length, 0);
    },
    async move(orders) {
      await inLots(
        MOVE,
        orders.map(({ orderId, from, to }) => [orderId, from, to]),
      );
    },
    async places(ids) {
      const found = await inLots<Pick<TakenOrder, "orderId" | "object">>(PLACES, ids);
      return new Map(found.flatMap(({ results }) => results).map(({ orderId, object }) => [orderId, object]));
    },
  };
}

/** A row of the table; what came back is a JSON list there. */
interface Row extends Omit<TakenOrder, "returned"> {
  readonly returned: string;
}

function takenOf(row: Row): TakenOrder {
  return { ...row, returned: JSON.parse(row.returned) as number[] };
}

/** The rows as JSON lists, none larger than one bound text may be. */
function listsOf(rows: readonly unknown[]): string[] {
  const texts = rows.map((row) => JSON.stringify(row));
  return lots(texts, ({ length }) => length, MOST_CHARACTERS).map((lot) => `[${lot.join(",")}]`);
}
