import type { Page } from "playwright";
import { describe, test } from "vitest";
import { dead } from "../serve/faults/dead.ts";
import { expect } from "./support/expect.ts";
import { movedSince, notePlaces, noteShifts, shiftOf } from "./support/movement.ts";
import { openBasket, painted, settled } from "./support/offers.ts";
import { BOUGHT, PAGES_WITH_OFFERS } from "./support/pages.ts";
import { waitForEver } from "./support/patience.ts";
import { openShop } from "./support/shop.ts";
import { held } from "./support/upstreams.ts";

const shop = openShop();

/** What becomes of a question that a page has waited for. */
const ENDINGS = [
  { ending: "the worker answers", behind: undefined, fallback: true, shown: "offers" },
  { ending: "the page has to decide by itself", behind: dead, fallback: true, shown: "offers" },
  { ending: "nobody answers", behind: dead, fallback: false, shown: "instead" },
];

describe.each(["desktop", "mobile"] as const)("on a %s screen", (screen) => {
  test("no page shifts when offers come at once", async () => {
    const { context, page } = await shop.visit({ ...BOUGHT, screen, moves: true });
    await noteShifts(context);
    for (const [name, address] of Object.entries(PAGES_WITH_OFFERS)) {
      await page.goto(address);
      await settled(page);
      expect(await shiftOf(page), name).toBe(0);
    }
  });

  test.each(ENDINGS)("nothing moves on any page when at last $ending", async ({ behind, fallback, shown }) => {
    const { context, page } = await shop.visit({ ...BOUGHT, screen, fallback, moves: true });
    await noteShifts(context);
    await waitForEver(context);
    for (const [name, address] of Object.entries(PAGES_WITH_OFFERS)) {
      const worker = held(behind);
      shop.answerWith(worker);
      await page.goto(address);
      await waiting(page, "main .offers");
      worker.release();
      await settled(page);
      await expect(page.locator("main .offers"), name).toHaveAttribute("data-content", shown);
      expect(await movedSince(page), name).toEqual([]);
      expect(await shiftOf(page), name).toBe(0);
    }
  });

  test.each(ENDINGS)("nothing moves in the basket when at last $ending", async ({ behind, fallback, shown }) => {
    const { context, page } = await shop.visit({ ...BOUGHT, screen, fallback });
    await noteShifts(context);
    await waitForEver(context);
    await page.goto("/guides/afternoon-tea");
    const worker = held(behind);
    shop.answerWith(worker);
    await openBasket(page);
    await waiting(page, "#basket .offers");
    worker.release();
    await settled(page);
    await expect(page.locator("#basket .offers")).toHaveAttribute("data-content", shown);
    expect(await movedSince(page)).toEqual([]);
    expect(await shiftOf(page)).toBe(0);
  });
});

/** Waits until the place for offers is seen, and notes where all the rest stands. */
async function waiting(page: Page, place: string): Promise<void> {
  await page.locator(place).scrollIntoViewIfNeeded();
  await expect(page.locator(place)).toHaveAttribute("data-content", "ghosts");
  await painted(page);
  await notePlaces(page);
}
