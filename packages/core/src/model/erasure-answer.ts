/** How far the forgetting of a customer is. */
export interface ErasureAnswer {
  /** `erasing` while the log is still gone through. */
  readonly customer: "erasing" | "erased";
  /** When they were first asked for, ISO 8601 UTC. */
  readonly askedAt: string;
  /** When the last store had been gone through, ISO 8601 UTC. */
  readonly finishedAt?: string;
}
