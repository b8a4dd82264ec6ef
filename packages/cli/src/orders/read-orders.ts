import type { OrderTable } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { type Database, openDatabase } from "../io/duckdb.ts";
import { defineMacros } from "../io/text-macros.ts";
import { assertFewBadRows, type BadRows, findBadRows } from "./bad-rows.ts";
import { findColumns } from "./find-columns.ts";
import { fileCount, indexRows, SHARED_ORDERS } from "./index-rows.ts";
import { keepRows, type Window } from "./keep-rows.ts";
import { count, type LoadedFile, loadRows } from "./load-rows.ts";
import { groupLogs, logSource } from "./log-source.ts";
import { makeHistory, makeOrderTable } from "./make-order-table.ts";
import { openSource } from "./open-source.ts";
import { notesOn } from "./order-notes.ts";
import type { OrderReport } from "./order-report.ts";
import { FATE, soldFates } from "./row-fate.ts";
import { rowsQuery } from "./rows-query.ts";
import { readSaleOrders, type SaleOrders } from "./sale-orders.ts";
import { readReturnRows, readSaleRows, type SaleRows } from "./sale-rows.ts";
import { settleReturns } from "./settle-returns.ts";
import type { SourceOptions } from "./source.ts";
import { readTitles } from "./titles.ts";

/** How order files are read. */
export interface ReadOrdersOptions extends SourceOptions {
  readonly window?: Window | undefined;
  /** Stop past so many bad rows; 1 % of the rows where nothing is said. */
  readonly maxBadRows?: number | undefined;
  /** Whether to find the products' titles, which takes time; yes where nothing is said. */
  readonly titles?: boolean | undefined;
  /** Whether what came back, coupons and list prices are wanted too; no where nothing is said. */
  readonly history?: boolean | undefined;
  /** Bytes that `--memory` allows. */
  readonly memory?: number | undefined;
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** Orders from files, with what was found on the way. */
export interface OrdersRead {
  readonly table: OrderTable;
  /** The title that most rows give a product; products without one are left out. */
  readonly titles: ReadonlyMap<string, string>;
  readonly report: OrderReport;
  /** All that was sold, with orders of which nothing was kept, what came back, coupons and list prices; where it was asked for. */
  readonly history?: OrderTable;
}

/** Reads order files into one table; throws InputError where a file cannot be read or too many rows are bad. */
export async function readOrders(
  files: readonly string[],
  options: ReadOrdersOptions = {},
): Promise<OrdersRead> {
  const database = await openDatabase(options.memory);
  try {
    await defineMacros(database);
    const loaded = await loadFiles(database, files, options);
    const bad: BadRows[] = [];
    for (const file of loaded) bad.push(await findBadRows(database, file, options.encoding ?? "utf-8"));
    const rows = loaded.reduce((sum, file) => sum + file.rows + file.rejects.length, 0);
    assertFewBadRows(bad, rows, options.maxBadRows);
    options.onProgress?.(`putting ${rows} rows in order`);
    return await collect(database, loaded, bad, options);
  } finally {
    database.close();
  }
}

async function loadFiles(
  database: Database,
  files: readonly string[],
  options: ReadOrdersOptions,
): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = [];
  for (const group of await groupLogs(files)) {
    const [file, ...others] = group;
    options.onProgress?.(`reading ${file}${others.length > 0 ? ` and ${others.length} more` : ""}`);
    const source = await (others.length > 0
      ? logSource(database, group)
      : openSource(database, file, options));
    const found = findColumns(file, source.columns, source.kind === "table" ? options.map : undefined);
    const target = { source, found, table: `rows_${loaded.length}` };
    const rows = await loadRows(database, target, (reading) =>
      rowsQuery(source, found, reading, options.history ?? false),
    );
    if (rows.rows + rows.rejects.length === 0)
      throw new InputError(`${file}: the file has no rows`, { file });
    loaded.push(rows);
  }
  return loaded;
}

async function collect(
  database: Database,
  files: readonly LoadedFile[],
  bad: readonly BadRows[],
  { window = {}, titles: wantTitles = true, history: wantHistory = false }: ReadOrdersOptions,
): Promise<OrdersRead> {
  await indexRows(database, files, wantHistory);
  const fates = await countFates(database, wantHistory);
  const orders = await readSaleOrders(database, await count(database, "SELECT count(*) FROM order_ids"));
  const sales = await readSaleRows(database, fates.sales, fates.repeated > 0, wantHistory);
  const returns = await readReturnRows(database, fates.repeated > 0);
  const unmatchedReturns = settleReturns(sales, orders, returns);
  const { keep, sold, ...kept } = keepRows(sales, orders, window);
  const named = withoutMadeUpIds(orders, files);
  const table = makeOrderTable(named, sales, keep);
  const history = hasHistory(sales) && makeHistory(named, sales, keep, sold);
  const report = {
    rows: files.reduce((sum, file) => sum + file.rows + file.rejects.length, 0),
    ...kept,
    returned: kept.returned + fates.returned,
    returns: returns.length,
    notProducts: fates.notProducts,
    notPurchases: fates.notPurchases,
    repeated: fates.repeated,
    badRows: bad.reduce((sum, { count }) => sum + count, 0),
    orders: table.orders.count,
    lines: table.lineOrder.length,
    products: table.products.length,
    unmatchedReturns,
    ordersInSeveralFiles:
      fileCount(files) < 2 ? 0 : await count(database, `SELECT count(*) FROM (${SHARED_ORDERS})`),
    ordersToldAgain: await count(database, "SELECT count(DISTINCT order_id) FROM superseded"),
    firstBadRows: bad.flatMap(({ first }) => first).slice(0, 5),
  };
  const titles = wantTitles ? await readTitles(database) : new Map<string, string>();
  return {
    table,
    titles,
    report: { ...report, notes: notesOn(report, files, orders) },
    ...(history && { history }),
  };
}

interface FateCounts {
  /** Sale rows that no earlier file has. */
  readonly sales: number;
  /** Rows that say themselves that nothing was kept, where they don't count as sales. */
  readonly returned: number;
  readonly notProducts: number;
  readonly notPurchases: number;
  readonly repeated: number;
}

async function countFates(database: Database, history: boolean): Promise<FateCounts> {
  const rows = await database.rows("SELECT fate, count(*) FROM all_rows GROUP BY fate");
  const fates = new Map(rows.map(([fate, rows]) => [Number(fate), Number(rows)]));
  const repeats = (where: string) => count(database, `SELECT count(*) FROM repeats ${where}`);
  const returned = fates.get(FATE.returned) ?? 0;
  const sales = (fates.get(FATE.sale) ?? 0) + (history ? returned : 0);
  return {
    sales: sales - (await repeats(`WHERE fate IN (${soldFates(history)})`)),
    returned: history ? 0 : returned - (await repeats(`WHERE fate = ${FATE.returned}`)),
    notProducts: fates.get(FATE.notProduct) ?? 0,
    notPurchases: fates.get(FATE.notPurchase) ?? 0,
    repeated: await repeats(""),
  };
}

function hasHistory(sales: SaleRows): sales is Required<SaleRows> {
  return sales.history !== undefined;
}

/** Baskets have no ids in their files. */
function withoutMadeUpIds(orders: SaleOrders, files: readonly LoadedFile[]): SaleOrders {
  return files.every(({ source }) => source.kind === "baskets") ? { ...orders, ids: undefined } : orders;
}
