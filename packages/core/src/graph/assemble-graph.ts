import type { CustomerRecord } from "../model/customer-record.ts";
import { medianMarginRate } from "../model/margin-rate.ts";
import { decimalsOf } from "../model/money.ts";
import type { Product } from "../model/product.ts";
import type { BasketTable } from "./basket-table.ts";
import { catalogBaskets, placesIn } from "./catalog-baskets.ts";
import { chosenBySegment } from "./chosen-by.ts";
import type { CompactGraph } from "./compact-graph.ts";
import { filledRows } from "./count-index.ts";
import { countLater } from "./count-later.ts";
import { countTies } from "./count-ties.ts";
import type { GraphFacts } from "./graph.ts";
import { DEFAULT_MEASURE, MEASURES } from "./measures/index.ts";
import { latestOrder, type OrderTable } from "./order-table.ts";
import { prune } from "./prune.ts";
import { rfmCuts } from "./rfm-cuts.ts";
import { scopeCounts } from "./scope-counts.ts";
import { type WholeGraph, wholeGraph } from "./whole-graph.ts";

/** What a graph is assembled of. */
export interface GraphParts {
  readonly orders: OrderTable;
  /** Products that orders name and the catalog doesn't know are left out. Two with one id are a RangeError. */
  readonly catalog: readonly Product[];
  /** What was looked at in each session; products that the catalog doesn't know are left out. */
  readonly sessions?: BasketTable | undefined;
  /** What is known of customers beside their orders; whom no order names makes no difference. */
  readonly customers?: readonly CustomerRecord[] | undefined;
  /** ISO 4217. */
  readonly currency: string;
  /** Neighbours kept for each product. */
  readonly keep?: number;
}

/** What weighs the ties of what was bought together, and how, as a graph tells it. */
export type WeighFacts = Pick<GraphFacts, "measure" | "parameters" | "power" | "why">;

/** Ties of what was bought together, with what weighs them. */
export interface WeighedTies {
  readonly ties: CompactGraph;
  readonly facts: WeighFacts;
}

/** Neighbours kept where nothing is said. */
export const DEFAULT_KEEP = 50;

/**
 * Puts a graph together: the default measure weighs what was bought later and what was looked at together, and what was
 * bought together too where `weigh` is not there to do it. Apart from `buildGraph`, so that who needs no other measure,
 * as the worker that tries a policy on scenarios, does not load them.
 * @param weigh counts the ties of the catalog, its products ascending by id
 */
export function assembleGraph(
  parts: GraphParts,
  weigh: (catalog: readonly Product[]) => WeighedTies = (catalog) => plainly(parts, catalog),
): WholeGraph {
  const { orders, currency, keep = DEFAULT_KEEP } = parts;
  const catalog = [...parts.catalog].sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = catalog.find((product, i) => product.id === catalog[i + 1]?.id);
  if (twice) throw new RangeError(`catalog: two products have the id ${twice.id}`);
  const { ties, facts: weighFacts } = weigh(catalog);
  // A basket that holds nothing of the catalog is a basket all the same: chance is measured against all of them.
  const compact = { ...prune(ties), total: filledRows(orders.starts) };
  const considered = parts.sessions && lookedAtTogether(parts.sessions, catalog, keep);
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
    ...weighFacts,
    ...(rate !== undefined && { marginRate: rate }),
    ...(latest !== undefined && { until: new Date(latest).toISOString() }),
    ...(rfm && { rfm }),
  };
  const ids = catalog.map((product) => product.id);
  const counts = scopeCounts(orders, ids);
  const chosen = chosenBySegment(orders, parts.customers ?? [], ids);
  return wholeGraph({ facts, catalog, compact, later, considered, counts, chosen, decimals });
}

/** The ties by the default measure. */
function plainly({ orders, keep = DEFAULT_KEEP }: GraphParts, catalog: readonly Product[]): WeighedTies {
  const { table } = catalogBaskets(orders, catalog);
  const ties = countTies(table, { measure: MEASURES[DEFAULT_MEASURE](), keep });
  return { ties, facts: { measure: DEFAULT_MEASURE } };
}

/** The ties by what was looked at in the same sessions. */
function lookedAtTogether(sessions: BasketTable, catalog: readonly Product[], keep: number): CompactGraph {
  const measure = MEASURES[DEFAULT_MEASURE]();
  const within = catalogBaskets(
    { products: sessions.products, starts: sessions.offsets, lineProduct: sessions.items },
    catalog,
  );
  return { ...prune(countTies(within.table, { measure, keep })), total: filledRows(sessions.offsets) };
}
