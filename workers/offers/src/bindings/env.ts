/** What the worker is given by its surroundings: see wrangler.toml. */
export interface Bindings {
  /** Holds the pointer, the policy and the packs of the graph. */
  readonly GRAPH: KVNamespace;
  /** Servers that show it may ask for another moment than now. Without it nobody may. */
  readonly SECRET_KEY?: string;
  /** Milliseconds that a request may wait for storage in all; 150 where nothing is said. */
  readonly BUDGET_MS?: string;
}
