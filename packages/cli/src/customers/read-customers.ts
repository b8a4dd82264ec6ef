import type { CustomerRecord } from "@basketwise/core";
import { type BadPlace, InputError } from "../input-error.ts";
import { type Database, openDatabase } from "../io/duckdb.ts";
import type { Encoding } from "../io/read-head.ts";
import { defineMacros } from "../io/text-macros.ts";
import { assertFewBadRows, findBadRows } from "../orders/bad-rows.ts";
import { loadRows } from "../orders/load-rows.ts";
import { openSource } from "../orders/open-source.ts";
import { FATE } from "../orders/row-fate.ts";
import { customersQuery } from "./customers-query.ts";
import type { CustomerFieldMap } from "./fields.ts";
import { findCustomerColumns } from "./find-customer-columns.ts";
import { joinRecords, type NamedRow } from "./join-records.ts";

/** How a customer table is read. */
export interface ReadCustomersOptions {
  /** The ids of customers who ordered: of the columns that can name a customer the one whose id is among these does. */
  readonly known: readonly string[];
  readonly map?: CustomerFieldMap | undefined;
  readonly encoding?: Encoding | undefined;
  /** Stop past so many bad rows; 1 % of the rows where nothing is said. */
  readonly maxBadRows?: number | undefined;
  /** Bytes that `--memory` allows. */
  readonly memory?: number | undefined;
}

/** A customer table, with what was found on the way. */
export interface CustomersRead {
  /** One a customer, in the order of the file. */
  readonly customers: readonly CustomerRecord[];
  /** How many of them ordered. */
  readonly matched: number;
  readonly rows: number;
  readonly badRows: number;
  readonly firstBadRows: readonly BadPlace[];
}

/** Reads a customer table (CSV, TSV, Parquet, JSON); throws InputError where it cannot be read, too many rows are bad, or it holds none of the customers who ordered. */
export async function readCustomers(file: string, options: ReadCustomersOptions): Promise<CustomersRead> {
  const database = await openDatabase(options.memory);
  try {
    await defineMacros(database);
    const bad = await loadCustomers(database, file, options);
    const known = new Set(options.known);
    const customers = joinRecords(await readRows(database), known);
    const matched = customers.filter(({ id }) => known.has(id)).length;
    if (matched === 0 && known.size > 0 && customers.length > 0) {
      const [ours, theirs] = [options.known[0], customers[0]?.id];
      throw new InputError(
        `${file}: holds none of the customers of the orders: they name ${JSON.stringify(ours)}, the table ${JSON.stringify(theirs)}`,
      );
    }
    return { customers, matched, ...bad };
  } finally {
    database.close();
  }
}

const TABLE = "customer_rows";

async function loadCustomers(
  database: Database,
  file: string,
  { map, encoding = "utf-8", maxBadRows }: ReadCustomersOptions,
): Promise<Pick<CustomersRead, "rows" | "badRows" | "firstBadRows">> {
  const source = await openSource(database, file, { encoding, baskets: false });
  const fields = findCustomerColumns(file, source.columns, map);
  const target = { source, found: { fields }, table: TABLE };
  const loaded = await loadRows(database, target, () => customersQuery(source, fields));
  const bad = await findBadRows(database, loaded, encoding);
  const rows = loaded.rows + loaded.rejects.length;
  if (rows === 0) throw new InputError(`${file}: the file has no rows`, { file });
  assertFewBadRows([bad], rows, maxBadRows);
  return { rows, badRows: bad.count, firstBadRows: bad.first };
}

async function readRows(database: Database): Promise<NamedRow[]> {
  const rows: NamedRow[] = [];
  const good = `SELECT to_json(ids)::VARCHAR, to_json(segments)::VARCHAR, coalesce(contacts, -1)::DOUBLE
    FROM ${TABLE} WHERE fate <> ${FATE.bad}`;
  await database.stream(good, (chunk) => {
    const [ids, segments, contacts] = [chunk.texts(0), chunk.texts(1), chunk.numbers(2)];
    for (let row = 0; row < chunk.rows; row++) {
      rows.push({
        ids: JSON.parse(ids[row]!) as string[],
        segments: JSON.parse(segments[row]!) as string[],
        contacts: contacts[row]! < 0 ? undefined : contacts[row]!,
      });
    }
  });
  return rows;
}
