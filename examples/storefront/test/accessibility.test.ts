import type { Page } from "playwright";
import { describe, test } from "vitest";
import { dead } from "../serve/faults/dead.ts";
import { hindrances } from "./support/axe.ts";
import { expect } from "./support/expect.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { BOUGHT, PAGES } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";

const shop = openShop();

/** What can be open on a product's page, each with how it is opened. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "an offer that is explained": (page) => asides(page, "product").last().click(),
  "an offer that is about to be refused": (page) => asides(page, "product").first().click(),
  "the open basket": async (page) => {
    await openBasket(page);
    await settled(page);
  },
  "an offer in the basket that is explained": async (page) => {
    await openBasket(page);
    await settled(page);
    await asides(page, "cart").last().click();
  },
};

describe.each([
  { screen: "desktop", language: "en" },
  { screen: "mobile", language: "ar" },
] as const)("on a $screen screen, in $language", (as) => {
  test("nobody is kept out of any page", async () => {
    const { page } = await shop.visit({ ...as, ...BOUGHT });
    for (const [name, address] of Object.entries(PAGES)) {
      await page.goto(address);
      await settled(page);
      expect(await hindrances(page), name).toEqual([]);
    }
  });

  test.each(Object.entries(OPENED))("nobody is kept out of %s", async (_, open) => {
    const { page } = await shop.visit({ ...as, ...BOUGHT });
    await page.goto("/product/22456");
    await settled(page);
    await open(page);
    expect(await hindrances(page)).toEqual([]);
  });

  test("nobody is kept out of a form with errors, on a page that nobody answers", async () => {
    shop.answerWith(dead);
    const { page } = await shop.visit({ ...as, ...BOUGHT, fallback: false });
    await page.goto("/checkout");
    await settled(page);
    await page.locator(".checkout button[type=submit]").click();
    await expect(page.locator("#name")).toBeFocused();
    await expect(page.locator("#name-error")).not.toBeEmpty();
    expect(await hindrances(page)).toEqual([]);
  });
});

/** "No, thanks" and "Why this?" of the first offer of a placement. */
function asides(page: Page, placement: string) {
  return offersIn(block(page, placement)).first().locator(".link-button");
}
