import type { CallOptions } from "../client.ts";
import { messageOf } from "../message-of.ts";
import { type Unavailable, unavailable } from "../result.ts";
import { unlessAborted, withinBudget } from "../within.ts";

/** Runs the work within the budget, and turns what it throws into an answer. Never rejects. */
export async function inProcess<Result>(
  budgetMs: number,
  options: CallOptions | undefined,
  work: () => Promise<Result>,
): Promise<Result | Unavailable> {
  try {
    if (options?.signal?.aborted) return unavailable("aborted");
    return await unlessAborted(options?.signal, withinBudget(budgetMs, settle(work)));
  } catch (error) {
    return unavailable("invalid-request", messageOf(error));
  }
}

/** A RangeError of the core is about the request; anything else is a part of the playbook that failed. */
async function settle<Result>(work: () => Promise<Result>): Promise<Result | Unavailable> {
  try {
    return await work();
  } catch (error) {
    return unavailable(error instanceof RangeError ? "invalid-request" : "failed", messageOf(error));
  }
}
