import type { BasketTable } from "./graph/basket-table.ts";
import { basketTableFromCodes } from "./graph/basket-table.ts";
import { countLater } from "./graph/count-later.ts";
import { countTies } from "./graph/count-ties.ts";
import type { GraphFacts } from "./graph/graph.ts";
import { DEFAULT_MEASURE, MEASURES } from "./graph/measures/index.ts";
import type { Measure } from "./graph/measures/shape.ts";
import { latestOrder, type OrderTable } from "./graph/order-table.ts";
import { prune } from "./graph/prune.ts";
import { scopeCounts } from "./graph/scope-counts.ts";
import { type WholeGraph, wholeGraph } from "./graph/whole-graph.ts";
import { median } from "./model/median.ts";
import { decimalsOf } from "./model/money.ts";
import { type Product, priceToday } from "./model/product.ts";

/** What a graph is built of. */
export interface BuildOptions {
  readonly orders: OrderTable;
  /** Products that orders name and the catalog doesn't know are left out. Two with one id are a RangeError. */
  readonly catalog: readonly Product[];
  /** ISO 4217. */
  readonly currency: string;
  readonly measure?: Measure;
  /** Neighbours kept for each product. */
  readonly keep?: number;
}

/** Neighbours kept where nothing is said. */
export const DEFAULT_KEEP = 50;

/** Builds the co-purchase graph over a catalog. The order of orders, lines and products makes no difference. */
export function buildGraph(options: BuildOptions): WholeGraph {
  const { orders, currency, measure = MEASURES[DEFAULT_MEASURE](), keep = DEFAULT_KEEP } = options;
  const catalog = [...options.catalog].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = catalog.find((product, i) => product.id === catalog[i + 1]?.id);
  if (twice) throw new RangeError(`catalog: two products have the id ${twice.id}`);
  const table = basketsOf(orders, catalog);
  // A basket that holds nothing of the catalog is a basket all the same: chance is measured against all of them.
  const compact = { ...prune(countTies(table, { measure, keep })), total: countFilled(orders) };
  const later = prune(countLater(orders, placesIn(catalog, orders), catalog.length, { measure, keep }));
  const latest = latestOrder(orders);
  const rate = medianMarginRate(catalog);
  const facts: GraphFacts = {
    version: "unpublished",
    currency,
    baskets: compact.total,
    customers: later.total,
    products: catalog.length,
    pairs: compact.targets.length,
    measure: measure.code,
    ...(rate !== undefined && { marginRate: rate }),
    ...(latest !== undefined && { until: new Date(latest).toISOString() }),
  };
  const counts = scopeCounts(orders, table.products);
  return wholeGraph({ facts, catalog, compact, later, counts, decimals: decimalsOf(currency) });
}

/** Each order as a basket of catalog products; one that holds none is no basket. */
function basketsOf(table: OrderTable, catalog: readonly Product[]): BasketTable {
  const { starts, orders, lineProduct } = table;
  const codes = placesIn(catalog, table);
  const items = new Uint32Array(lineProduct.length);
  const offsets = new Uint32Array(orders.count + 1);
  let baskets = 0;
  let size = 0;
  for (let order = 0; order < orders.count; order++) {
    const before = size;
    for (let line = starts[order] ?? 0; line < (starts[order + 1] ?? 0); line++) {
      const code = codes[lineProduct[line] ?? 0] ?? -1;
      if (code >= 0) items[size++] = code;
    }
    if (size > before) offsets[++baskets] = size;
  }
  const ids = catalog.map((product) => product.id);
  return basketTableFromCodes(ids, offsets.slice(0, baskets + 1), items.subarray(0, size));
}

/** Orders that hold anything. */
function countFilled({ starts, orders }: OrderTable): number {
  let filled = 0;
  for (let order = 0; order < orders.count; order++) {
    if ((starts[order + 1] ?? 0) > (starts[order] ?? 0)) filled++;
  }
  return filled;
}

/** The place in the catalog of each of the table's products, -1 for what it doesn't know. */
function placesIn(catalog: readonly Product[], { products }: OrderTable): Int32Array {
  const places = new Map(catalog.map((product, place) => [product.id, place]));
  return Int32Array.from(products, (id) => places.get(id) ?? -1);
}

/** The median of (price − cost) / price over the products that have both. */
function medianMarginRate(catalog: readonly Product[]): number | undefined {
  const rates = catalog.flatMap((product) => {
    const price = priceToday(product);
    return product.cost === undefined || price <= 0 ? [] : [(price - product.cost) / price];
  });
  return median(rates);
}
