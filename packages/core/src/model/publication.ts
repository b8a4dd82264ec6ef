/** One publish of a graph, as the store remembers it. */
export interface Publication {
  /** The version of the graph. */
  readonly version: string;
  /** The moment of the publish, ISO 8601 UTC. */
  readonly at: string;
  readonly products: number;
  readonly pairs: number;
  readonly baskets: number;
  /** The version of the policy that was served with it. */
  readonly policyVersion: string;
}
