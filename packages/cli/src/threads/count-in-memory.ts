import type { BasketTable, CompactGraph } from "@basketwise/core";
import { countIndex, countTies, joinRows, type MeasureSpec, measureOf } from "@basketwise/core/count";
import { crew } from "./crew.ts";
import { shared, sharedColumn, sharedTable } from "./shared.ts";
import { splitRows } from "./split-rows.ts";

/** How ties are counted, all of it settled. */
export interface CountWork {
  readonly spec: MeasureSpec;
  /** 1 to the number of products. */
  readonly keep: number;
  readonly weights: Uint32Array | undefined;
  readonly threads: number;
}

/** Ranges a thread: so many that none waits long for another, so few that taking them costs nothing. */
export const RANGES = 24;

/** Counts in threads, as fast as it goes. */
export async function countInMemory(table: BasketTable, work: CountWork): Promise<CompactGraph> {
  const { spec, keep, weights, threads } = work;
  if (threads === 1) return countTies(table, { measure: measureOf(spec), keep, weights });
  const counters = crew("count-rows", threads);
  try {
    // The threads start meanwhile.
    const index = countIndex(sharedTable(table), {
      weights: weights && shared(weights),
      allocate: sharedColumn,
    });
    const ranges = splitRows(index, [0, table.products.length], threads * RANGES);
    const rows = await counters.run({ index, spec, keep, ranges }, ranges.length);
    const order = ranges.map((_, part) => part).sort((a, b) => ranges[a]![0] - ranges[b]![0]);
    const inOrder = joinRows(order.map((part) => rows[part]!));
    return { baskets: index.baskets.slice(), total: index.total, ...inOrder };
  } finally {
    await counters.stop();
  }
}
