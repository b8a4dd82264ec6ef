import type { Database } from "../io/duckdb.ts";
import { FATE, soldFates } from "./row-fate.ts";

/** Sale rows as columns of one length, by order, product, price, then pieces. */
export interface SaleRows {
  readonly count: number;
  readonly order: Uint32Array;
  readonly product: Uint32Array;
  /** Pieces; returns are taken off. */
  readonly pieces: Float64Array;
  readonly price: Float64Array;
  /** What only a history needs. */
  readonly history?: {
    /** Pieces before anything came back. */
    readonly bought: Float64Array;
    /** NaN where unknown. */
    readonly listPrice: Float64Array;
  };
}

/** The rows of all files, without those that are told already. */
function distinctRows(repeats: boolean): string {
  if (!repeats) return "all_rows";
  return "(SELECT a.* FROM all_rows a ANTI JOIN repeats b ON a.file = b.file AND a.place = b.place)";
}

/** Reads the sale rows of all files; for a history those too of which nothing was kept. */
export async function readSaleRows(
  database: Database,
  count: number,
  repeats: boolean,
  history: boolean,
): Promise<SaleRows> {
  const rows = {
    order: new Uint32Array(count),
    product: new Uint32Array(count),
    pieces: new Float64Array(count),
    price: new Float64Array(count),
    ...(history && { history: { bought: new Float64Array(count), listPrice: new Float64Array(count) } }),
  };
  let at = 0;
  await database.stream(saleQuery(repeats, history), (chunk) => {
    rows.order.set(chunk.numbers(0), at);
    rows.product.set(chunk.numbers(1), at);
    rows.pieces.set(chunk.numbers(2), at);
    rows.price.set(chunk.numbers(3), at);
    rows.history?.bought.set(chunk.numbers(4), at);
    rows.history?.listPrice.set(chunk.numbers(5), at);
    at += chunk.rows;
  });
  return { count: at, ...rows };
}

function saleQuery(repeats: boolean, history: boolean): string {
  const more = history
    ? ", r.bought::DOUBLE AS bought, coalesce(r.list_price, 'nan'::DOUBLE) AS list_price"
    : "";
  return `SELECT o.place AS o, p.place::UINTEGER AS p, r.pieces::DOUBLE AS n, coalesce(r.price, 'nan'::DOUBLE) AS price${more}
    FROM ${distinctRows(repeats)} r JOIN order_ids o ON o.order_id = r.order_id JOIN product_ids p ON p.name = r.product
    WHERE r.fate IN (${soldFates(history)}) ORDER BY o, p, price, n${history ? ", bought, list_price" : ""}`;
}

/** A row that says that pieces came back. */
export interface ReturnRow {
  /** Place of the product among those sold; undefined where it was never sold. */
  readonly product: number | undefined;
  readonly customer: number | undefined;
  /** The sale order of the same id. */
  readonly order: number | undefined;
  /** Milliseconds since 1970 UTC; undefined where unknown. */
  readonly at: number | undefined;
  readonly pieces: number;
}

/** Reads the return rows of all files, the earliest first. */
export async function readReturnRows(database: Database, repeats: boolean): Promise<ReturnRow[]> {
  const rows = await database.rows(
    `SELECT p.place, c.place, o.place, f.ms, abs(r.pieces)
     FROM ${distinctRows(repeats)} r JOIN order_facts f ON f.order_id = r.order_id
     LEFT JOIN product_ids p ON p.name = r.product LEFT JOIN customer_ids c ON c.name = f.customer
     LEFT JOIN order_ids o ON o.order_id = r.order_id
     WHERE r.fate = ${FATE.return}
     ORDER BY f.ms NULLS LAST, r.order_id, r.product, r.pieces`,
  );
  const known = (value: unknown) => (value === null ? undefined : Number(value));
  return rows.map(([product, customer, order, at, pieces]) => ({
    product: known(product),
    customer: known(customer),
    order: known(order),
    at: known(at),
    pieces: Number(pieces),
  }));
}
