import type { CompactGraph } from "../compact-graph.ts";

/** A graph's ties seen from their targets, in columns: target t is named by sources[offsets[t]] up to offsets[t + 1]. */
export interface Support {
  /** Nodes + 1, rising from 0. */
  readonly offsets: Uint32Array;
  /** Ascending for each target. */
  readonly sources: Uint32Array;
  /** Which tie of the graph it is. */
  readonly ties: Uint32Array;
}

/** Who names whom, from the other side. */
export function supportOf({ offsets, targets }: Pick<CompactGraph, "offsets" | "targets">): Support {
  const starts = new Uint32Array(offsets.length);
  for (let tie = 0; tie < targets.length; tie++) starts[targets[tie]! + 1]!++;
  for (let target = 1; target < starts.length; target++) starts[target]! += starts[target - 1]!;
  const next = starts.slice();
  const sources = new Uint32Array(targets.length);
  const ties = new Uint32Array(targets.length);
  for (let source = 0; source + 1 < offsets.length; source++) {
    for (let tie = offsets[source]!; tie < offsets[source + 1]!; tie++) {
      const at = next[targets[tie]!]!++;
      sources[at] = source;
      ties[at] = tie;
    }
  }
  return { offsets: starts, sources, ties };
}
