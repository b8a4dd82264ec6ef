import type { Budget } from "./budget.ts";

/** What one request brings to the storage: how long it may wait, and a way to go on after its answer. */
export interface Visit {
  readonly budget: Budget;
  /** Keeps work going after the answer is sent. A failure of it concerns nobody. */
  readonly later: (work: Promise<unknown>) => void;
}
