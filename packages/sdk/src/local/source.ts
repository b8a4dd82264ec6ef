import type { Graph, PackProblem, PolicyInput, RecordKey } from "@basketwise/core";

/** The records of a graph that some requests need. */
export type Needs = ReadonlySet<RecordKey>;

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
  /** What the merchant has set, as it lies beside the graph; nothing where none does. Rejects where it can't be read. */
  policy?(): Promise<PolicyInput>;
}
