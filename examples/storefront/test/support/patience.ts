import type { BrowserContext } from "playwright";

/**
 * Lets the pages of a browser wait for an answer for as long as a test likes: no timer of a second or more ever rings, and
 * so the budget for offers never runs out.
 */
export async function waitForEver(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const own = window.setTimeout.bind(window);
    const patient = (work: TimerHandler, ms?: number, ...more: unknown[]) =>
      (ms ?? 0) >= 1_000 ? 0 : own(work, ms, ...more);
    Object.assign(window, { setTimeout: patient });
  });
}
