import { type Unavailable, unavailable } from "./result.ts";

/** The longest that a timer can wait; one set to more fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** What the work answers within the budget, else `timeout`. The work must not reject. */
export function withinBudget<T>(budgetMs: number, work: Promise<T>): Promise<T | Unavailable> {
  return new Promise((resolve) => {
    const runOut = () => resolve(unavailable("timeout", `no answer within ${budgetMs} ms`));
    const timer = setTimeout(runOut, Math.min(budgetMs, LONGEST_MS));
    void work.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

/** What the work answers, or `aborted` as soon as the signal fires, which it has not yet. The work must not reject. */
export function unlessAborted<T>(
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T | Unavailable> {
  return new Promise((resolve) => {
    const giveUp = () => resolve(unavailable("aborted"));
    signal?.addEventListener("abort", giveUp);
    void work.then((value) => {
      signal?.removeEventListener("abort", giveUp);
      resolve(value);
    });
  });
}
