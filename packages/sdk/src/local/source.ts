import type { Graph, needsOf, PackProblem, Policy } from "@basketwise/core";

/** The records of a graph that a request needs, as `needsOf` of the core lists them. */
export type Needs = ReturnType<typeof needsOf>;

/** What a source could read. */
export interface SourceAnswer {
  readonly graph: Graph;
  /** What could not be read; the graph does not know what lay there. */
  readonly problems: readonly PackProblem[];
}

/** Where a local client finds its graph. */
export interface GraphSource {
  /** Opens what is needed; rejects where there is no graph at all. */
  open(needs: Needs): Promise<SourceAnswer>;
  /** The policy that lies beside the graph, the default one where none does; rejects where it can't be read. */
  policy?(): Promise<Policy>;
}
