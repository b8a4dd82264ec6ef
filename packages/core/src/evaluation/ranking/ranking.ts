import type { CompactGraph } from "../../graph/compact-graph.ts";
import type { Power } from "../../graph/weighing/spec.ts";

/** What ranks products beside a cart: lists of neighbours, and the power under which those of several items are joined. */
export interface Ranking {
  /** Nodes are all the products of the data. */
  readonly ties: Pick<CompactGraph, "offsets" | "targets" | "weights">;
  readonly power: Power;
}

/** The ranking by popularity alone: nobody has ties, so all that is left is what breaks them. */
export function popularityAlone(products: number): Ranking {
  const offsets = new Uint32Array(products + 1);
  return { ties: { offsets, targets: new Uint32Array(0), weights: new Float32Array(0) }, power: 1 };
}
