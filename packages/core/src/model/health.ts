/** Something that the merchant should see to. */
export interface Warning {
  readonly code: string;
  /** One sentence. */
  readonly message: string;
}

/** How the edge is. */
export interface Health {
  readonly status: "ok" | "warning";
  readonly graphVersion: string;
  readonly policyVersion: string;
  /** Seconds since the latest order that the graph knows. */
  readonly ageSeconds?: number;
  /** When the graph was published, ISO 8601 UTC. */
  readonly publishedAt?: string;
  readonly measure: string;
  readonly baskets: number;
  readonly products: number;
  readonly pairs: number;
  readonly warnings: readonly Warning[];
}
