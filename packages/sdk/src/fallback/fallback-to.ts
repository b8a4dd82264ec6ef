import type { Client } from "../client.ts";
import type { Fallback } from "../remote/fallback.ts";
import type { BatchResult } from "../result.ts";
import { withinBudget } from "../within.ts";

/**
 * Answers by another client, such as one that decides in process, where the worker has no answer within two thirds of the
 * budget; or by what makes such a client when it is needed for the first time, and where that fails, the next time.
 */
export function fallbackTo(fallback: Client | (() => Client | Promise<Client>)): Fallback {
  let made: Client | Promise<Client> | undefined;
  return async (answer, requests, budgetMs, signal) => {
    const first = await withinBudget((budgetMs * 2) / 3, answer);
    if (first.status === "ok" || isMeant(first) || signal.aborted) return first;
    try {
      made ??= typeof fallback === "function" ? fallback() : fallback;
      const found = await (await made).batch(requests, { signal });
      if (found.status === "ok") return { ...found, answeredBy: "fallback", instead: first };
    } catch {
      made = undefined;
    }
    return first;
  };
}

/** Whether the worker itself refused the request: nobody else would answer it otherwise. */
function isMeant(first: BatchResult): boolean {
  return "problem" in first && first.problem.status < 500 && first.problem.status !== 429;
}
