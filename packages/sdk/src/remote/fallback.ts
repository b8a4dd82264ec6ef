import type { OfferRequest } from "../request.ts";
import type { BatchResult } from "../result.ts";

/** What becomes of a worker's answer: that, or another one in its place. Must not reject. */
export type Fallback = (
  answer: Promise<BatchResult>,
  requests: readonly OfferRequest[],
  /** Milliseconds for both together. */
  budgetMs: number,
  signal: AbortSignal,
) => Promise<BatchResult>;
