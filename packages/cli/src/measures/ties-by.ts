import { availableParallelism } from "node:os";
import {
  type CompactGraph,
  completeSpec,
  type DatedBaskets,
  easeOptions,
  keptFirst,
  type MeasureSpec,
  slimOptions,
  weightedBaskets,
} from "@basketwise/core";
import { countTies } from "../threads/count-ties.ts";
import { easeInThreads } from "../threads/ease.ts";
import { slimInThreads } from "../threads/slim.ts";

/** How many neighbours are kept, and what it may take to find them. */
export interface TiesByOptions {
  readonly keep: number;
  /** Threads in all; where not given as many as there are cores, and fewer where that is quicker. */
  readonly threads?: number | undefined;
  /** Bytes that counting may take; as many as it likes where not given. The linear models need what they need. */
  readonly memory?: number | undefined;
}

/** Ties below which one thread has fitted them before another has started. */
const WORTH_THREADS = 50_000;

/** What the core's `tiesBy` finds, to the byte, in threads. The same errors, and one where a thread fails. */
export async function tiesByInThreads(
  baskets: DatedBaskets,
  spec: MeasureSpec,
  { keep, threads, memory }: TiesByOptions,
): Promise<CompactGraph> {
  const { table, weights } = weightedBaskets(baskets, spec);
  const { measure } = completeSpec(spec);
  if (measure === "ease") return easeInThreads(table, { ...easeOptions(spec), weights, keep, threads });
  const counted = { spec, keep: keptFirst(spec, keep), weights, threads, memory };
  const graph = await countTies(table, counted);
  if (measure !== "slim") return graph;
  const hands = threads ?? (graph.targets.length < WORTH_THREADS ? 1 : availableParallelism());
  return slimInThreads(table, graph, { ...slimOptions(spec), weights, keep, threads: hands });
}
