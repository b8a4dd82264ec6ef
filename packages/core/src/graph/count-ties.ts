import type { BasketTable } from "./basket-table.ts";
import type { CompactGraph } from "./compact-graph.ts";
import { countIndex } from "./count-index.ts";
import { countRows } from "./count-rows.ts";
import type { Measure } from "./measures/shape.ts";

/** How ties are weighed, and how many a product keeps. */
export interface CountTiesOptions {
  readonly measure: Measure;
  /** Neighbours kept a product, at least 1; 50 where not given. */
  readonly keep?: number;
}

/**
 * Counts which products were bought together and keeps for each its strongest neighbours; nodes are the table's products.
 * The order of baskets, and of lines in them, changes no byte. Less than one neighbour to keep is a `RangeError`.
 */
export function countTies(table: BasketTable, { measure, keep = 50 }: CountTiesOptions): CompactGraph {
  requireKeep(keep);
  const index = countIndex(table);
  const nodes = table.products.length;
  const rows = countRows(index, { measure, keep: Math.max(1, Math.min(keep, nodes)) }, 0, nodes);
  return { baskets: index.baskets, total: index.total, ...rows };
}

/** Stops at a number of neighbours that can't be kept. */
export function requireKeep(keep: number): void {
  if (Number.isInteger(keep) && keep >= 1) return;
  throw new RangeError(`keep must be a whole number of 1 or more, not ${keep}`);
}
