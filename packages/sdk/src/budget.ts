/** Milliseconds that a whole call may take where nothing is said: about as long as a page can wait unnoticed. */
export const DEFAULT_BUDGET_MS = 300;

/** @throws RangeError for a budget that is no time at all */
export function checkBudget(budgetMs: number): number {
  if (budgetMs > 0) return budgetMs;
  throw new RangeError(`budgetMs: expected more than 0; found ${budgetMs}`);
}
