import type { BrowserContext } from "playwright";

/**
 * Lets the pages of a browser wait for an answer for as long as it takes: the timers that they set in the same breath as
 * they ask for offers, which are those of the budget, never ring. So a busy machine fails no test, and a test can hold an
 * answer back for as long as it likes.
 */
export async function waitForAnswers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { fetch, setTimeout } = window;
    let asks = false;
    const patient = {
      fetch(...asked: Parameters<typeof fetch>) {
        asks = String(asked[0]).includes("/v1/offers");
        queueMicrotask(() => {
          asks = false;
        });
        return fetch(...asked);
      },
      setTimeout: (...timer: Parameters<typeof setTimeout>) => (asks ? 0 : setTimeout(...timer)),
    };
    Object.assign(window, patient);
  });
}
