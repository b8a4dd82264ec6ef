import type { Page } from "playwright";
import { test } from "vitest";
import { dead } from "../serve/faults/dead.ts";
import { expect } from "./support/expect.ts";
import { settled } from "./support/offers.ts";
import { BOUGHT, PAGES_WITH_OFFERS } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";
import { longestTask } from "./support/tasks.ts";
import { held } from "./support/upstreams.ts";

const shop = openShop();

/** Milliseconds from which on a browser calls a task long. */
const LONG_MS = 50;

/** Times that a page is tried. */
const TRIES = 3;

/*
 * What offers add is what happens from the moment that an idle page gets its answer: reading it, deciding in the page
 * where nobody answers, drawing, style, layout, paint. The answer is held back until the page has nothing else to do, so
 * that each task after it is the offers' own, and nothing has to be taken off. What counts is the time that the page's
 * thread was at work: it does not grow while other programs have the processor. And one try below the limit is enough,
 * because what disturbs a measurement only ever makes it longer. Of two cores, both busy, the longest task takes 7 ms, and
 * 17 ms where the page decides by itself.
 */
test.each([
  { when: "the worker answers", behind: undefined },
  { when: "the page decides by itself", behind: dead },
])("offers make no long task on any page when $when", async ({ behind }) => {
  const { page } = await shop.visit({ ...BOUGHT, moves: true });
  for (const [name, address] of Object.entries(PAGES_WITH_OFFERS)) {
    let shortest = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && shortest >= LONG_MS; tries++) {
      const worker = held(behind);
      shop.answerWith(worker);
      await page.goto(address);
      await idle(page);
      expect(await contents(page), name).toContain("ghosts");
      shortest = await longestTask(page, async () => {
        worker.release();
        await settled(page);
      });
      expect(await contents(page), name).toContain("offers");
    }
    expect(shortest, name).toBeLessThan(LONG_MS);
  }
});

/** Waits until the page has nothing to do but to wait for an answer. */
async function idle(page: Page): Promise<void> {
  await page.locator(".offers").first().scrollIntoViewIfNeeded();
  await page.waitForLoadState("load");
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => requestIdleCallback(resolve));
  });
}

/** What the blocks of the page show. */
function contents(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".offers")].map(({ dataset }) => dataset.content),
  );
}
