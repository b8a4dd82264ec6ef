import { isEvidence } from "../graph/evidence.ts";
import type { Listing } from "../graph/graph.ts";
import type { WholeGraph } from "../graph/whole-graph.ts";
import type { CrossSellMatrix, MatrixEdit, MatrixItem } from "../model/matrix.ts";
import { decimalsOf, toMajor } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import { cellOf } from "./cell.ts";
import { type ColumnCandidate, chooseColumns } from "./choose-columns.ts";
import { type IsProof, lookBack, partnersOf, type Row, rowOf } from "./row.ts";

/** Rows, and columns, where nothing is said: a sheet that can be read from where one stands. */
export const DEFAULT_LINES = 40;

/** Rows, and columns, at most. */
export const MOST_LINES = 500;

/** What {@link crossSellMatrix} works with. */
export interface MatrixOptions {
  /** Of the policy the matrix heeds what is evidence. */
  readonly policy: Policy;
  /** At most so many, 1 to {@link MOST_LINES}; else a RangeError. */
  readonly rows?: number;
  /** At most so many, 1 to {@link MOST_LINES}; else a RangeError. */
  readonly columns?: number;
  /** The merchant's word on pairs; what is not in the graph is passed over. */
  readonly edits?: readonly MatrixEdit[];
}

/**
 * The cross-sell matrix of a graph. Rows are the most bought products that something goes with. Columns are chosen among
 * their neighbours, what the catalog relates to them and what the merchant's edits name, so that the page is full. A pair
 * has a cell where the graph keeps it at either end and it is evidence by the policy, where the catalog relates the two,
 * or where the merchant edited it. The same graph, policy and edits give the same bytes.
 */
export function crossSellMatrix(graph: WholeGraph, options: MatrixOptions): CrossSellMatrix {
  const { policy, edits = [] } = options;
  const mostRows = requireLines("rows", options.rows);
  const mostColumns = requireLines("columns", options.columns);
  const { version, currency, baskets: total, until } = graph.facts;
  const { minBaskets } = policy.evidence;
  const isProof: IsProof = (together, a, b) => isEvidence(together, a.baskets, b.baskets, total, minBaskets);
  const rows = firstRows(graph, edits, isProof, mostRows);
  const partners = rows.map((row) => partnersOf(row, graph, isProof));
  lookBack(rows, new Set(partners.flatMap((ids) => [...ids])), graph);
  const columns = chooseColumns(columnsOf(rows, graph, isProof), mostColumns);
  const item = itemsIn(currency);
  return {
    graphVersion: version,
    currency,
    baskets: total,
    ...(until !== undefined && { until }),
    minBaskets,
    rows: rows.map(({ listing }) => item(listing)),
    columns: columns.map(({ listing }) => item(listing)),
    cells: rows.flatMap((row, number) =>
      columns
        .filter(({ shares }) => shares.has(number))
        .map(({ listing: other }) => {
          const { together = 0 } = row.counts.get(other.product.id) ?? {};
          return cellOf({ row, other, proven: isProof(together, row.listing, other), total });
        }),
    ),
  };
}

/** The most bought products that have any cell; of equals the lower id comes first. */
function firstRows(graph: WholeGraph, edits: readonly MatrixEdit[], isProof: IsProof, most: number): Row[] {
  const listings = graph.productIds
    .map((id) => graph.listing(id))
    .filter((listing) => listing !== undefined)
    .sort((a, b) => b.baskets - a.baskets || (a.product.id < b.product.id ? -1 : 1));
  const rows: Row[] = [];
  for (const listing of listings) {
    if (rows.length === most) break;
    const row = rowOf(listing, graph, edits);
    if (partnersOf(row, graph, isProof).size > 0) rows.push(row);
  }
  return rows;
}

/** All that has a cell in any of the rows. */
function columnsOf(rows: readonly Row[], graph: WholeGraph, isProof: IsProof): ColumnCandidate[] {
  const found = new Map<string, { shares: Map<number, number>; wanted: boolean }>();
  rows.forEach((row, number) => {
    for (const id of partnersOf(row, graph, isProof)) {
      const { edit } = row.words.get(id) ?? {};
      const together = edit === "forbid" ? 0 : (row.counts.get(id)?.together ?? 0);
      const column = found.get(id) ?? { shares: new Map<number, number>(), wanted: false };
      column.shares.set(number, together > 0 ? together / row.listing.baskets : 0);
      column.wanted ||= edit === "pin" || edit === "add";
      found.set(id, column);
    }
  });
  return [...found].flatMap(([id, column]): ColumnCandidate[] => {
    const listing = graph.listing(id);
    return listing ? [{ listing, ...column }] : [];
  });
}

function itemsIn(currency: string): (listing: Listing) => MatrixItem {
  const decimals = decimalsOf(currency);
  return ({ product, price, baskets }) => ({
    id: product.id,
    title: product.title,
    price: toMajor(price, decimals),
    ...(product.category !== undefined && { category: product.category }),
    baskets,
  });
}

function requireLines(name: "rows" | "columns", most = DEFAULT_LINES): number {
  if (Number.isInteger(most) && most >= 1 && most <= MOST_LINES) return most;
  throw new RangeError(`${name}: expected a whole number from 1 to ${MOST_LINES}, found ${most}`);
}
