import type { BasketTable } from "./graph/basket-table.ts";
import { catalogBaskets, placesIn } from "./graph/catalog-baskets.ts";
import { chosenBySegment } from "./graph/chosen-by.ts";
import type { CompactGraph } from "./graph/compact-graph.ts";
import { filledRows } from "./graph/count-index.ts";
import { countLater } from "./graph/count-later.ts";
import { countTies } from "./graph/count-ties.ts";
import type { GraphFacts } from "./graph/graph.ts";
import { DEFAULT_MEASURE, MEASURES } from "./graph/measures/index.ts";
import { latestOrder, type OrderTable } from "./graph/order-table.ts";
import { prune } from "./graph/prune.ts";
import { rfmCuts } from "./graph/rfm-cuts.ts";
import { scopeCounts } from "./graph/scope-counts.ts";
import { tiesBy } from "./graph/ties-by.ts";
import { DEFAULT_SPEC } from "./graph/weighing/default-spec.ts";
import { briefSpec } from "./graph/weighing/parameters.ts";
import type { MeasureSpec } from "./graph/weighing/spec.ts";
import { weighingOf } from "./graph/weighing/weighing.ts";
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
  /** What weighs the ties of what was bought together: the default measure where nothing is said. */
  readonly spec?: MeasureSpec;
  /** Why it does, in sentences; it stands in the graph's facts. */
  readonly why?: readonly string[] | undefined;
  /** Neighbours kept for each product. */
  readonly keep?: number;
  /** These ties where they were counted already, as `tiesBy(catalogBaskets(orders, catalog), spec, keep)` counts them. */
  readonly ties?: CompactGraph | undefined;
}

/** Neighbours kept where nothing is said. */
export const DEFAULT_KEEP = 50;

/** Builds the co-purchase graph over a catalog. The order of orders, lines, sessions and products makes no difference. */
export function buildGraph(options: BuildOptions): WholeGraph {
  const { orders, currency, spec = DEFAULT_SPEC, keep = DEFAULT_KEEP } = options;
  const catalog = [...options.catalog].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = catalog.find((product, i) => product.id === catalog[i + 1]?.id);
  if (twice) throw new RangeError(`catalog: two products have the id ${twice.id}`);
  const compact = boughtTogether(options, catalog, { spec, keep });
  const considered = options.sessions && lookedAtTogether(options.sessions, catalog, keep);
  const plain = { measure: MEASURES[DEFAULT_MEASURE](), keep };
  const later = prune(countLater(orders, placesIn(catalog, orders), catalog.length, plain));
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
    ...briefSpec(spec),
    power: weighingOf(spec).power,
    ...(options.why && { why: options.why }),
    ...(rate !== undefined && { marginRate: rate }),
    ...(latest !== undefined && { until: new Date(latest).toISOString() }),
    ...(rfm && { rfm }),
  };
  const ids = catalog.map((product) => product.id);
  const counts = scopeCounts(orders, ids);
  const chosen = chosenBySegment(orders, options.customers ?? [], ids);
  return wholeGraph({ facts, catalog, compact, later, considered, counts, chosen, decimals });
}

/** The ties of the catalog's products, its nodes, by what stands in the same baskets. */
function boughtTogether(
  { orders, ties }: BuildOptions,
  catalog: readonly Product[],
  { spec, keep }: { readonly spec: MeasureSpec; readonly keep: number },
): CompactGraph {
  const counted = ties ?? tiesBy(catalogBaskets(orders, catalog), spec, keep);
  // A basket that holds nothing of the catalog is a basket all the same: chance is measured against all of them.
  return { ...prune(counted), total: filledRows(orders.starts) };
}

/** The same by what was looked at in the same sessions. */
function lookedAtTogether(sessions: BasketTable, catalog: readonly Product[], keep: number): CompactGraph {
  const measure = MEASURES[DEFAULT_MEASURE]();
  const within = catalogBaskets(
    { products: sessions.products, starts: sessions.offsets, lineProduct: sessions.items },
    catalog,
  );
  return { ...prune(countTies(within.table, { measure, keep })), total: filledRows(sessions.offsets) };
}
