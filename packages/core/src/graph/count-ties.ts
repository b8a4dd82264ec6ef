import type { BasketTable } from "./basket-table.ts";
import { WEIGHT_ONE } from "./basket-weights.ts";
import type { CompactGraph } from "./compact-graph.ts";
import { countIndex } from "./count-index.ts";
import { countRows } from "./count-rows.ts";
import type { Measure } from "./measures/shape.ts";

/** How ties are weighed, and how many a product keeps. */
export interface CountTiesOptions {
  readonly measure: Measure;
  /** Neighbours kept a product, at least 1; 50 where not given. */
  readonly keep?: number;
  /**
   * By basket of the table: what it weighs in the co-count that the measure is asked with, in parts of `WEIGHT_ONE`, 0 to
   * `WEIGHT_ONE`. What is told as evidence stays the number of baskets. Where absent, every basket counts once.
   */
  readonly weights?: Uint32Array | undefined;
}

/**
 * Counts which products were bought together and keeps for each its strongest neighbours; nodes are the table's products.
 * The order of baskets, and of lines in them, changes no byte. Less than one neighbour to keep, not one weight a basket or
 * a weight above `WEIGHT_ONE` is a `RangeError`.
 */
export function countTies(
  table: BasketTable,
  { measure, keep = 50, weights }: CountTiesOptions,
): CompactGraph {
  requireKeep(keep);
  requireWeights(table, weights);
  const index = countIndex(table, { weights });
  const nodes = table.products.length;
  const rows = countRows(index, { measure, keep: Math.max(1, Math.min(keep, nodes)) }, 0, nodes);
  return { baskets: index.baskets, total: index.total, ...rows };
}

/** Stops at a number of neighbours that can't be kept. */
export function requireKeep(keep: number): void {
  if (Number.isInteger(keep) && keep >= 1) return;
  throw new RangeError(`keep must be a whole number of 1 or more, not ${keep}`);
}

/** Stops at weights that can't be those of the table's baskets. */
export function requireWeights({ offsets }: BasketTable, weights: Uint32Array | undefined): void {
  if (weights === undefined) return;
  const baskets = offsets.length - 1;
  if (weights.length !== baskets)
    throw new RangeError(`weights must be ${baskets}, one a basket, not ${weights.length}`);
  const wrong = weights.find((weight) => weight > WEIGHT_ONE);
  if (wrong !== undefined)
    throw new RangeError(`a basket's weight must be ${WEIGHT_ONE} or less, not ${wrong}`);
}
