import type { CompactGraph } from "./compact-graph.ts";

/** Seen together less often than this, a tie is no evidence under the default policy. */
const PROVEN = 5;

/** So many unproven ties are kept a product: to say what is withheld, and for a merchant who asks for less evidence. */
const UNPROVEN_KEPT = 10;

/**
 * Leaves out the weaker of the ties that are no evidence. In a large shop most pairs were seen once or twice; to keep
 * them all would double what is stored and read for offers that no rule lets through.
 */
export function prune(graph: CompactGraph): CompactGraph {
  const kept: number[] = [];
  const offsets = new Uint32Array(graph.offsets.length);
  for (let node = 0; node + 1 < offsets.length; node++) {
    let unproven = 0;
    for (let tie = graph.offsets[node] ?? 0; tie < (graph.offsets[node + 1] ?? 0); tie++) {
      if ((graph.together[tie] ?? 0) >= PROVEN || unproven++ < UNPROVEN_KEPT) kept.push(tie);
    }
    offsets[node + 1] = kept.length;
  }
  return {
    ...graph,
    offsets,
    targets: Uint32Array.from(kept, (tie) => graph.targets[tie] ?? 0),
    together: Uint32Array.from(kept, (tie) => graph.together[tie] ?? 0),
    weights: Float32Array.from(kept, (tie) => graph.weights[tie] ?? 0),
  };
}
