import type { Database } from "../io/duckdb.ts";
import type { LoadedFile } from "./load-rows.ts";
import { FATE, soldFates } from "./row-fate.ts";
import { supersededQuery } from "./superseded-query.ts";

/**
 * Makes one set of tables of all files: `all_rows`, `superseded` (rows of tellings that another one stands for),
 * `repeats` (these, and rows that an earlier file has), `order_ids` with each order's own facts and its place, and the
 * dictionaries `product_ids`, `customer_ids`, `country_names`, `source_names`, `segment_sets`. For a history, orders and products of which nothing was kept are among them.
 */
export async function indexRows(
  database: Database,
  files: readonly LoadedFile[],
  history: boolean,
): Promise<void> {
  const sold = soldFates(history);
  const tables = files.map(
    ({ table }, i) =>
      `SELECT ${fileCount(files.slice(0, i))} + part AS file, rowid AS place, * FROM ${table}`,
  );
  await database.run(`CREATE OR REPLACE VIEW all_rows AS ${tables.join(" UNION ALL ")}`);
  await database.run(`CREATE OR REPLACE TABLE superseded AS ${supersededQuery(files)}`);
  await database.run(`CREATE OR REPLACE TABLE repeats AS ${repeatsQuery(fileCount(files), history)}`);
  await database.run(`CREATE OR REPLACE TABLE order_facts AS ${orderFacts(files, history)}`);
  await database.run(
    `CREATE OR REPLACE TABLE product_ids AS ${dictionary("product", `all_rows WHERE fate IN (${sold})`)}`,
  );
  for (const [table, column] of DICTIONARIES) {
    await database.run(
      `CREATE OR REPLACE TABLE ${table} AS ${dictionary(column, "order_facts WHERE has_sale")}`,
    );
  }
  await database.run(`CREATE OR REPLACE TABLE order_ids AS ${ORDER_IDS}`);
}

/** The number of files, those that are read as one counted each. */
export function fileCount(files: readonly Pick<LoadedFile, "source">[]): number {
  return files.reduce((sum, { source }) => sum + (source.parts?.files.length ?? 1), 0);
}

const DICTIONARIES = [
  ["customer_ids", "customer"],
  ["country_names", "country"],
  ["source_names", "source"],
  ["segment_sets", "segments"],
] as const;

function dictionary(column: string, from: string): string {
  return `SELECT ${column} AS name, (row_number() OVER (ORDER BY ${column}) - 1)::INTEGER AS place
    FROM (SELECT DISTINCT ${column} FROM ${from} AND ${column} IS NOT NULL)`;
}

/**
 * An order's own facts may stand in any of its rows; where rows disagree, the smallest counts, so that their order does
 * not matter. Of segments and coupons all count.
 */
function orderFacts(files: readonly LoadedFile[], history: boolean): string {
  const named = files.some(({ found }) => found.fields.segments);
  const all = "list_sort(list_distinct(flatten(list(segments) FILTER (WHERE segments IS NOT NULL))))";
  return `SELECT order_id, min(ms) AS ms, min(customer) AS customer, min(country) AS country, min(source) AS source,
    ${named ? `nullif(to_json(${all})::VARCHAR, '[]')` : "NULL::VARCHAR"} AS segments,
    ${history ? "bool_or(coupon)" : "false"} AS coupon,
    bool_or(cancelled) AS cancelled, bool_or(fate IN (${soldFates(history)})) AS has_sale
    FROM all_rows WHERE order_id IS NOT NULL AND fate <> ${FATE.notPurchase} GROUP BY order_id`;
}

const ORDER_IDS = `SELECT order_id, ms, cancelled, coupon, customer_ids.place AS customer,
  country_names.place AS country, source_names.place AS source, segment_sets.place AS segments,
  (row_number() OVER (ORDER BY order_id) - 1)::UINTEGER AS place
  FROM order_facts
  LEFT JOIN customer_ids ON customer_ids.name = order_facts.customer
  LEFT JOIN country_names ON country_names.name = order_facts.country
  LEFT JOIN source_names ON source_names.name = order_facts.source
  LEFT JOIN segment_sets ON segment_sets.name = order_facts.segments
  WHERE has_sale`;

/**
 * Exports overlap. A row of an order that stands in several files counts once for as many times as the file that has
 * it most often has it, whatever the order of the files; what only one file has is added.
 */
function repeatsQuery(files: number, history: boolean): string {
  const told = "SELECT file, place, fate FROM superseded";
  if (files < 2) return told;
  const same = `order_id, product, pieces, price, fate${history ? ", bought" : ""}`;
  const candidates = `fate IN (${soldFates(history)}, ${FATE.return}) AND order_id IN (${SHARED_ORDERS})`;
  const copies = `SELECT file, place, ${same}, row_number() OVER (PARTITION BY file, ${same} ORDER BY place) AS copy
    FROM all_rows ANTI JOIN superseded USING (file, place) WHERE ${candidates}`;
  return `${told} UNION ALL SELECT file, place, fate FROM (SELECT * FROM (${copies})
    QUALIFY row_number() OVER (PARTITION BY ${same}, copy ORDER BY file) > 1)`;
}

/** The orders that stand in more than one file. */
export const SHARED_ORDERS =
  "SELECT order_id FROM all_rows WHERE order_id IS NOT NULL GROUP BY order_id HAVING count(DISTINCT file) > 1";
