import type { BasketTable } from "./graph/basket-table.ts";
import { basketTableFromCodes } from "./graph/basket-table.ts";
import { chosenBySegment } from "./graph/chosen-by.ts";
import type { CompactGraph } from "./graph/compact-graph.ts";
import { filledRows } from "./graph/count-index.ts";
import { countLater } from "./graph/count-later.ts";
import { type CountTiesOptions, countTies } from "./graph/count-ties.ts";
import type { GraphFacts } from "./graph/graph.ts";
import { DEFAULT_MEASURE, MEASURES } from "./graph/measures/index.ts";
import type { Measure } from "./graph/measures/shape.ts";
import { latestOrder, type OrderTable } from "./graph/order-table.ts";
import { prune } from "./graph/prune.ts";
import { rfmCuts } from "./graph/rfm-cuts.ts";
import { scopeCounts } from "./graph/scope-counts.ts";
import { type WholeGraph, wholeGraph } from "./graph/whole-graph.ts";
import type { CustomerRecord } from "./model/customer-record.ts";
import { medianMarginRate } from "./model/margin-rate.ts";
import { decimalsOf } from "./model/money.ts";
import type { Product } from "./model/product.ts";

/** What a graph is built of. */
export interface BuildOptions {
  readonly orders: OrderTable;
  /** Products that orders name and the catalog doesn't know are left out. Two with one id are a RangeError. */
  readonly catalog: readonly Product[];
  /** What was looked at in each session; products that the catalog doesn't know are left out. */
  readonly sessions?: BasketTable | undefined;
  /** What is known of customers beside their orders; whom no order names makes no difference. */
  readonly customers?: readonly CustomerRecord[] | undefined;
  /** ISO 4217. */
  readonly currency: string;
  readonly measure?: Measure;
  /** Neighbours kept for each product. */
  readonly keep?: number;
}

/** Neighbours kept where nothing is said. */
export const DEFAULT_KEEP = 50;

/** Builds the co-purchase graph over a catalog. The order of orders, lines, sessions and products makes no difference. */
export function buildGraph(options: BuildOptions): WholeGraph {
  const { orders, currency, measure = MEASURES[DEFAULT_MEASURE](), keep = DEFAULT_KEEP } = options;
  const catalog = [...options.catalog].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = catalog.find((product, i) => product.id === catalog[i + 1]?.id);
  if (twice) throw new RangeError(`catalog: two products have the id ${twice.id}`);
  const compact = countTogether(basketsIn(orders), catalog, { measure, keep });
  const considered = options.sessions && countTogether(options.sessions, catalog, { measure, keep });
  const later = prune(countLater(orders, placesIn(catalog, orders), catalog.length, { measure, keep }));
  const latest = latestOrder(orders);
  const rate = medianMarginRate(catalog);
  const decimals = decimalsOf(currency);
  const rfm = rfmCuts(orders, decimals);
  const facts: GraphFacts = {
    version: "unpublished",
    currency,
    baskets: compact.total,
    customers: later.total,
    ...(considered && considered.total > 0 && { sessions: considered.total }),
    products: catalog.length,
    pairs: compact.targets.length,
    measure: measure.code,
    ...(rate !== undefined && { marginRate: rate }),
    ...(latest !== undefined && { until: new Date(latest).toISOString() }),
    ...(rfm && { rfm }),
  };
  const ids = catalog.map((product) => product.id);
  const counts = scopeCounts(orders, ids);
  const chosen = chosenBySegment(orders, options.customers ?? [], ids);
  return wholeGraph({ facts, catalog, compact, later, considered, counts, chosen, decimals });
}

/** The orders as baskets, of products that the catalog may not know. */
function basketsIn({ products, starts, lineProduct }: OrderTable): BasketTable {
  return { products, offsets: starts, items: lineProduct };
}

/** The ties of the catalog's products, its nodes, by what stands in the same baskets or sessions. */
function countTogether(
  table: BasketTable,
  catalog: readonly Product[],
  options: CountTiesOptions,
): CompactGraph {
  const ties = countTies(withinCatalog(table, catalog), options);
  // A basket that holds nothing of the catalog is a basket all the same: chance is measured against all of them.
  return { ...prune(ties), total: filledRows(table.offsets) };
}

/** Each basket with its products of the catalog alone; one that holds none is left out. */
function withinCatalog(table: BasketTable, catalog: readonly Product[]): BasketTable {
  const codes = placesIn(catalog, table);
  const items = new Uint32Array(table.items.length);
  const offsets = new Uint32Array(table.offsets.length);
  let baskets = 0;
  let size = 0;
  for (let basket = 0; basket + 1 < table.offsets.length; basket++) {
    const before = size;
    for (let at = table.offsets[basket] ?? 0; at < (table.offsets[basket + 1] ?? 0); at++) {
      const code = codes[table.items[at] ?? 0] ?? -1;
      if (code >= 0) items[size++] = code;
    }
    if (size > before) offsets[++baskets] = size;
  }
  const ids = catalog.map((product) => product.id);
  return basketTableFromCodes(ids, offsets.slice(0, baskets + 1), items.subarray(0, size));
}

/** The place in the catalog of each of a table's products, -1 for what it doesn't know. */
function placesIn(catalog: readonly Product[], { products }: Pick<BasketTable, "products">): Int32Array {
  const places = new Map(catalog.map((product, place) => [product.id, place]));
  return Int32Array.from(products, (id) => places.get(id) ?? -1);
}
