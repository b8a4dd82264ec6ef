/** A customer who asked to be forgotten. */
export interface Erasure {
  /** ISO 8601 UTC. */
  readonly askedAt: string;
  /** When the last store had been gone through; absent while one is still left. */
  readonly finishedAt?: string;
}

/** Who asked to be forgotten, by pseudonym. Any of it may reject. */
export interface Erasures {
  /** Those of the customers that are to be forgotten. */
  among(customers: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes note that a customer asks, at a moment in ISO 8601 UTC; who asked before stays as they were. */
  ask(customer: string, at: string): Promise<Erasure>;
  /** Everybody who ever asked, in order. */
  all(): Promise<readonly string[]>;
  /** Those who are not forgotten yet, and those who asked since a moment; the first to ask first, a thousand at most. */
  open(since?: string): Promise<readonly string[]>;
  /** Takes note that all stores have been gone through for these customers. */
  finish(customers: readonly string[], at: string): Promise<void>;
}
