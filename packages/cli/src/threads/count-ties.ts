import { availableParallelism } from "node:os";
import type { BasketTable, CompactGraph } from "@basketwise/core";
import { type MeasureSpec, requireKeep, requireWeights } from "@basketwise/core/count";
import { countInMemory } from "./count-in-memory.ts";
import { countWithin } from "./count-within.ts";

/** How ties are weighed and counted. */
export interface CountTiesOptions {
  readonly spec: MeasureSpec;
  /** Neighbours kept a product, at least 1; 50 where not given. */
  readonly keep?: number;
  /** By basket: what it weighs in the co-count, in parts of `WEIGHT_ONE`. */
  readonly weights?: Uint32Array | undefined;
  /** Threads in all; where not given as many as there are cores, for few baskets one. */
  readonly threads?: number | undefined;
  /** Bytes that counting may take beside the table and the graph that comes of it; as many as it likes where not given. */
  readonly memory?: number | undefined;
}

/** Meetings of two items in a basket below which one thread is done before another has started. */
const WORTH_THREADS = 8_000_000;

/**
 * What the core's `countTies` counts, to the byte, in threads and within bounds. The same errors, one where a thread fails,
 * and a `RangeError` that says what is the least where the memory does not suffice.
 */
export async function countTies(
  table: BasketTable,
  { spec, keep = 50, weights, threads = threadsFor(table), memory }: CountTiesOptions,
): Promise<CompactGraph> {
  requireKeep(keep);
  requireWeights(table, weights);
  const most = Math.max(1, Math.min(keep, table.products.length));
  const work = { spec, keep: most, weights, threads };
  return memory === undefined ? countInMemory(table, work) : countWithin(table, { ...work, memory });
}

/** As many threads as pay. */
function threadsFor({ offsets }: BasketTable): number {
  let meetings = 0;
  for (let basket = 1; basket < offsets.length; basket++) {
    const size = offsets[basket]! - offsets[basket - 1]!;
    meetings += size * size;
  }
  return meetings < WORTH_THREADS ? 1 : availableParallelism();
}
