import { availableParallelism } from "node:os";
import type { BasketTable, CompactGraph } from "@basketwise/core";
import { joinRows } from "@basketwise/core/count";
import {
  type EaseOptions,
  type EaseProblem,
  easeProblem,
  sweepPivot,
  writeGram,
} from "@basketwise/core/solve";
import { type Crew, crew } from "./crew.ts";
import { shared } from "./shared.ts";
import { splitRows } from "./split-rows.ts";
import { deskOver, type SharedCells, sharedCells } from "./wasm/shared-cells.ts";

/** How the model is bent and solved. */
export interface EaseInThreadsOptions extends EaseOptions {
  /** Threads in all; where not given as many as there are cores, for a small model one. */
  readonly threads?: number | undefined;
  /** Whether to solve it with WebAssembly's SIMD, where the runtime has it; else in plain JavaScript. */
  readonly simd?: boolean;
}

/** Ranges of rows a thread, when lists are read. */
const RANGES = 24;

/** Rows of tiles below which one thread is done before another has started. */
const WORTH_THREADS = 12;

/** What the core's `easeTies` finds, to the byte, in threads. The same errors, and one where a thread fails. */
export async function easeInThreads(
  table: BasketTable,
  { threads, simd = true, ...options }: EaseInThreadsOptions,
): Promise<CompactGraph> {
  const problem = withSharedColumns(easeProblem(table, options));
  const hands = threads ?? (problem.tiles.count < WORTH_THREADS ? 1 : availableParallelism());
  const cells = sharedCells(problem.tiles, simd);
  const sweepers = crew("sweep", hands);
  const readers = crew("ease-rows", hands);
  try {
    writeGram(problem, deskOver(cells, problem.tiles).cells);
    await invert(problem, cells, sweepers);
    return await readLists(problem, cells, readers, hands);
  } finally {
    await Promise.all([sweepers.stop(), readers.stop()]);
  }
}

/** The model with the columns that grow with the baskets shared, so that no thread has to copy them. */
function withSharedColumns(problem: EaseProblem): EaseProblem {
  const { index, weights } = problem;
  return {
    ...problem,
    weights: shared(weights),
    index: {
      ...index,
      holderOffsets: shared(index.holderOffsets),
      holders: shared(index.holders),
      itemOffsets: shared(index.itemOffsets),
      items: shared(index.items),
    },
  };
}

/** The core's `sweep`, its rows in threads. */
async function invert({ tiles }: EaseProblem, cells: SharedCells, sweepers: Crew<"sweep">): Promise<void> {
  const desk = deskOver(cells, tiles);
  for (let pivot = 0; pivot < tiles.count; pivot++) {
    sweepPivot({ tiles, cells: desk.cells }, pivot);
    await sweepers.run({ cells, tiles, step: "column", pivot }, tiles.count);
    await sweepers.run({ cells, tiles, step: "row", pivot }, tiles.count);
  }
}

/** The lists of all products, read in threads. */
async function readLists(
  problem: EaseProblem,
  cells: SharedCells,
  readers: Crew<"ease-rows">,
  threads: number,
): Promise<CompactGraph> {
  const { index } = problem;
  const ranges = splitRows(index, [0, index.baskets.length], threads * RANGES);
  const rows = await readers.run({ problem, cells, ranges }, ranges.length);
  const order = ranges.map((_, part) => part).sort((a, b) => ranges[a]![0] - ranges[b]![0]);
  return { baskets: index.baskets, total: index.total, ...joinRows(order.map((part) => rows[part]!)) };
}
