import type { Locator, Page } from "playwright";

/** The block of offers of a placement. */
export function block(page: Page, placement: string): Locator {
  return page.locator(`.offers[data-placement="${placement}"]`);
}

/** The offers that a block shows. */
export function offersIn(block: Locator): Locator {
  return block.locator("li.offer:not(.ghost)");
}

/** Waits until the page stands there and nothing to be seen of it waits for an answer, and all of that was painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const waiting = document.querySelectorAll('.offers:is([aria-busy="true"], [data-content="ghosts"])');
      return document.querySelector("main h1") && ![...waiting].some((block) => block.checkVisibility());
    },
    null,
    { polling: "raf" },
  );
  await painted(page);
}

/** Waits until all that was drawn so far has been painted. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Opens the basket by its button. */
export async function openBasket(page: Page): Promise<Locator> {
  await page.locator("header button.tool").click();
  return page.locator("#basket");
}
