/**
 * A weighted directed graph in columns: node n's neighbours stand at offsets[n] up to offsets[n + 1] of the other
 * columns, by weight from the strongest, then by code. It knows nothing of what its nodes are.
 */
export interface CompactGraph {
  /** A node: baskets that hold it. */
  readonly baskets: Uint32Array;
  /** Baskets in all. */
  readonly total: number;
  /** Nodes + 1. */
  readonly offsets: Uint32Array;
  /** A tie: the neighbour's code. */
  readonly targets: Uint32Array;
  /** A tie: baskets that hold both. */
  readonly together: Uint32Array;
  /** A tie: its weight by the measure, above 0, at most 1. */
  readonly weights: Float32Array;
}
