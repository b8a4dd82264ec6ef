import type { Page } from "playwright";
import { test } from "vitest";
import { absurdTitles } from "../serve/faults/absurd-titles.ts";
import { dead } from "../serve/faults/dead.ts";
import { slow } from "../serve/faults/slow.ts";
import { expect } from "./support/expect.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { TEA } from "./support/pages.ts";
import { picture } from "./support/pictures.ts";
import { openShop } from "./support/shop.ts";

/*
 * The pictures of the documents: `PICTURES=1` writes them. Nothing in them hangs on the day they are taken on.
 */
const shop = openShop();

/** Pixels of a picture for one of the page. */
const sharpness = 1.25;

test("storefront-product: a set below the product that begins it", async () => {
  const { page } = await shop.visit({ sharpness });
  await show(page, "/product/22699");
  await picture(page, "storefront-product");
});

test("storefront-cart: what is missing to the next reward, and what would fill it", async () => {
  const { page } = await shop.visit({ sharpness, cart: TEA });
  await page.goto("/product/22699");
  await openBasket(page);
  await settled(page);
  await expect(offersIn(block(page, "cart"))).toHaveCount(3);
  await picture(page, "storefront-cart");
});

test("storefront-why: the reasons of an offer with their numbers", async () => {
  const { page } = await shop.visit({ sharpness });
  await show(page, "/product/22456");
  await explain(page);
  await picture(page, "storefront-why");
});

test("storefront-arabic: from right to left", async () => {
  const { page } = await shop.visit({ sharpness, language: "ar" });
  await show(page, "/product/22456");
  await picture(page, "storefront-arabic");
});

test("storefront-mobile: on a telephone", async () => {
  const { page } = await shop.visit({ screen: "mobile", sharpness: 2, cart: TEA });
  await page.goto("/product/22699");
  await openBasket(page);
  await settled(page);
  await picture(page, "storefront-mobile");
});

test("storefront-plan: a plan that fits better, with its sum", async () => {
  const { page } = await shop.visit({ sharpness, customer: "subscriber" });
  await show(page, "/account");
  await picture(page, "storefront-plan");
});

test("storefront-dead: nobody answers, and the page decides by itself", async () => {
  shop.answerWith(dead);
  const { page } = await shop.visit({ sharpness });
  await show(page, "/product/22456");
  await explain(page);
  await expect(page.locator(".popover:popover-open")).toContainText("This browser");
  await picture(page, "storefront-dead");
});

test("storefront-slow: ten seconds are too long, and the shop shows what it has itself", async () => {
  shop.answerWith(slow);
  const { page } = await shop.visit({ sharpness, fallback: false });
  await show(page, "/product/22456");
  await expect(block(page, "product")).toHaveAttribute("data-content", "instead");
  await picture(page, "storefront-slow");
});

test("storefront-lying: markup, endless words and other directions are words in a card", async () => {
  shop.answerWith(absurdTitles);
  const { page } = await shop.visit({ sharpness });
  await show(page, "/product/22456");
  await picture(page, "storefront-lying");
});

/** Goes to a page and looks at its offers. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await page.locator("main .offers").evaluate((offers) => offers.scrollIntoView({ block: "end" }));
  await page.waitForLoadState("networkidle");
}

/** Opens "why this?" of the first offer. */
async function explain(page: Page): Promise<void> {
  await offersIn(block(page, "product"))
    .first()
    .getByRole("button", { name: /^Why this\?/ })
    .click();
}
