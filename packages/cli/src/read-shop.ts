import type { OrderTable, Product } from "@basketwise/core";
import { catalogFromOrders } from "./catalog/catalog-from-orders.ts";
import { type CatalogRead, readCatalog } from "./catalog/read-catalog.ts";
import { type Uncovered, uncoveredBy } from "./catalog/uncovered.ts";
import type { OrderReport } from "./orders/order-report.ts";
import { type ReadOrdersOptions, readOrders } from "./orders/read-orders.ts";

/** What a shop's files are, beside how they are read. */
export interface ReadShopOptions extends ReadOrdersOptions {
  /** The catalog's file; made of the order lines where there is none. */
  readonly catalog?: string | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** The moment of the build in milliseconds since 1970 UTC. */
  readonly at: number;
}

/** A shop's orders and catalog, with what was found on the way. */
export interface Shop {
  readonly orders: OrderTable;
  readonly catalog: readonly Product[];
  readonly orderReport: OrderReport;
  /** What was bought and came back too; where it was asked for. */
  readonly history?: OrderTable;
  /** Absent where the catalog was made of the order lines. */
  readonly catalogReport?: Omit<CatalogRead, "products"> & { readonly uncovered: Uncovered };
}

/** Reads a shop's order files and catalog; throws InputError for what the user has to mend. */
export async function readShop(files: readonly string[], options: ReadShopOptions): Promise<Shop> {
  if (options.catalog === undefined) {
    const { table, titles, report, history } = await readOrders(files, { ...options, titles: true });
    const catalog = catalogFromOrders(table, titles);
    return { orders: table, catalog, orderReport: report, ...(history && { history }) };
  }
  options.onProgress?.(`reading ${options.catalog}`);
  const { products, ...catalogReport } = await readCatalog(options.catalog, options);
  const { table, report, history } = await readOrders(files, { ...options, titles: false });
  const uncovered = uncoveredBy(products, table, options.catalog);
  return {
    orders: table,
    catalog: products,
    orderReport: report,
    catalogReport: { ...catalogReport, uncovered },
    ...(history && { history }),
  };
}
