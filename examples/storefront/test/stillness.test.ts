import type { Page } from "playwright";
import { describe, test } from "vitest";
import { dead } from "../serve/faults/dead.ts";
import { expect } from "./support/expect.ts";
import { movedSince, notePlaces, noteShifts, shiftOf } from "./support/movement.ts";
import { openBasket, painted, settled } from "./support/offers.ts";
import { BOUGHT, PAGES_WITH_OFFERS } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";
import { held } from "./support/upstreams.ts";

const shop = openShop();

/** What becomes of a question that a page has long waited for, and what the page shows then. */
const ENDINGS = [
  { ending: "the worker answers", behind: undefined, shown: "offers" },
  { ending: "nobody answers", behind: dead, shown: "instead" },
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

  test.each(ENDINGS)("nothing moves on any page when at last $ending", async ({ behind, shown }) => {
    const { context, page } = await shop.visit({ ...BOUGHT, screen, fallback: false, moves: true });
    await noteShifts(context);
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

  test.each(ENDINGS)("nothing moves in the basket when at last $ending", async ({ behind, shown }) => {
    const { context, page } = await shop.visit({ ...BOUGHT, screen, fallback: false, moves: true });
    await noteShifts(context);
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
