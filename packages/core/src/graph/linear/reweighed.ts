import type { CompactGraph } from "../compact-graph.ts";
import { strongest } from "../strongest.ts";

/** The same ties with other weights, by tie; of each node the `keep` strongest are left, and none that weighs 0. */
export function reweighed(graph: CompactGraph, weights: Float32Array, keep: number): CompactGraph {
  const nodes = graph.baskets.length;
  const best = strongest(Math.max(1, Math.min(keep, nodes)));
  const together = new Uint32Array(nodes);
  const room = graph.targets.length;
  const offsets = new Uint32Array(nodes + 1);
  const out = {
    targets: new Uint32Array(room),
    together: new Uint32Array(room),
    weights: new Float32Array(room),
  };
  let at = 0;
  for (let node = 0; node < nodes; node++) {
    for (let tie = graph.offsets[node]!; tie < graph.offsets[node + 1]!; tie++) {
      const target = graph.targets[tie]!;
      together[target] = graph.together[tie]!;
      if (weights[tie]! > 0) best.offer(target, weights[tie]!);
    }
    const end = at + best.drain(out.targets, out.weights, at);
    for (; at < end; at++) out.together[at] = together[out.targets[at]!]!;
    offsets[node + 1] = at;
  }
  return {
    baskets: graph.baskets,
    total: graph.total,
    offsets,
    targets: out.targets.slice(0, at),
    together: out.together.slice(0, at),
    weights: out.weights.slice(0, at),
  };
}
