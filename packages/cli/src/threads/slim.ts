import type { BasketTable, CompactGraph } from "@basketwise/core";
import { reweighed, type SlimOptions, type SlimProblem, slimProblem } from "@basketwise/core/count";
import { crew } from "./crew.ts";
import { shared, sharedFloats } from "./shared.ts";

/** How the model is bent, and by how many threads it is fitted. */
export interface SlimInThreadsOptions extends SlimOptions {
  readonly keep: number;
  readonly threads: number;
}

/** Ranges of targets a thread: enough that none waits long for the last. */
const RANGES = 16;

/** What the core's `slim` finds, to the byte, in threads. The same errors, and one where a thread fails. */
export async function slimInThreads(
  table: BasketTable,
  graph: CompactGraph,
  { keep, threads, ...options }: SlimInThreadsOptions,
): Promise<CompactGraph> {
  const problem = withSharedColumns(slimProblem(table, graph, options));
  const weights = new Float32Array(
    new SharedArrayBuffer(graph.targets.length * Float32Array.BYTES_PER_ELEMENT),
  );
  const ranges = splitTargets(problem, threads * RANGES);
  const fitters = crew("fit-targets", threads);
  try {
    await fitters.run({ problem, weights, ranges }, ranges.length);
  } finally {
    await fitters.stop();
  }
  return reweighed(graph, weights, keep);
}

function withSharedColumns(problem: SlimProblem): SlimProblem {
  const { support } = problem;
  return {
    ...problem,
    support: {
      offsets: shared(support.offsets),
      sources: shared(support.sources),
      ties: shared(support.ties),
    },
    priors: sharedFloats(problem.priors),
    holderOffsets: shared(problem.holderOffsets),
    holders: shared(problem.holders),
    basketWeights: sharedFloats(problem.basketWeights),
    own: sharedFloats(problem.own),
  };
}

/** Ranges of targets that cost about the same: each walks the baskets of all that name it. The dearest come first. */
function splitTargets({ support, holderOffsets }: SlimProblem, parts: number): [from: number, to: number][] {
  const targets = support.offsets.length - 1;
  const costs = new Float64Array(targets);
  for (let target = 0; target < targets; target++) {
    for (let at = support.offsets[target]!; at < support.offsets[target + 1]!; at++) {
      const source = support.sources[at]!;
      costs[target]! += holderOffsets[source + 1]! - holderOffsets[source]!;
    }
  }
  const share = costs.reduce((sum, cost) => sum + cost, 0) / parts;
  const ranges: { range: [number, number]; cost: number }[] = [];
  let [from, cost] = [0, 0];
  for (let target = 0; target < targets; target++) {
    cost += costs[target]!;
    if (cost < share && target + 1 < targets) continue;
    ranges.push({ range: [from, target + 1], cost });
    [from, cost] = [target + 1, 0];
  }
  return ranges.sort((a, b) => b.cost - a.cost).map(({ range }) => range);
}
