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

/** The pictures of the documents are taken anew with `PICTURES=1`. Nothing in them hangs on the day. */
const picturing = test.runIf(process.env.PICTURES);

const shop = openShop();

/** Pixels of a picture for one of the page, where it shows a part of it. */
const sharpness = 1.25;

picturing("storefront-product: a set below the product that begins it", async () => {
  const { page } = await shop.visit();
  await show(page, "/product/22699");
  await picture(page, "storefront-product");
});

picturing("storefront-cart: what is missing to the next reward, and what would fill it", async () => {
  const { page } = await shop.visit({ sharpness, cart: TEA });
  await page.goto("/product/22699");
  await openBasket(page);
  await settled(page);
  await expect(offersIn(block(page, "cart"))).toHaveCount(3);
  await picture(page, "storefront-cart");
});

picturing("storefront-why: the reasons of an offer with their numbers", async () => {
  const { page } = await shop.visit({ sharpness });
  await showOffers(page, "/product/22456");
  await explain(page);
  await picture(page, "storefront-why");
});

picturing("storefront-arabic: from right to left", async () => {
  const { page } = await shop.visit({ language: "ar" });
  await show(page, "/product/22456");
  await picture(page, "storefront-arabic");
});

picturing("storefront-mobile: on a telephone", async () => {
  const { page } = await shop.visit({ screen: "mobile", sharpness: 2, cart: TEA });
  await page.goto("/product/22699");
  await openBasket(page);
  await settled(page);
  await picture(page, "storefront-mobile");
});

picturing("storefront-plan: a plan that fits better, with its sum", async () => {
  const { page } = await shop.visit({ sharpness, customer: "subscriber" });
  await showOffers(page, "/account");
  await picture(page, "storefront-plan");
});

picturing("storefront-dead: nobody answers, and the page decides by itself", async () => {
  shop.answerWith(dead);
  const { page } = await shop.visit({ sharpness });
  await showOffers(page, "/product/22456");
  await explain(page);
  await expect(page.locator(".popover:popover-open")).toContainText("This browser");
  await picture(page, "storefront-dead");
});

picturing("storefront-slow: ten seconds are too long, and the shop shows what it has itself", async () => {
  shop.answerWith(slow);
  const { page } = await shop.visit({ fallback: false, hurries: true });
  await show(page, "/product/22456");
  await expect(block(page, "product")).toHaveAttribute("data-content", "instead");
  await picture(page, "storefront-slow");
});

picturing("storefront-lying: markup, endless words and other directions are words in a card", async () => {
  shop.answerWith(absurdTitles);
  const { page } = await shop.visit();
  await show(page, "/product/22456");
  await picture(page, "storefront-lying");
});

/** Goes to a page and makes the window as high as it is from its top to below its offers. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await resize(page, (offers) => offers.bottom);
}

/** Goes to a page and looks at its offers alone. */
async function showOffers(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await resize(page, (offers) => offers.height + MARGIN);
  await page
    .locator("main .offers")
    .evaluate((offers, margin) => scrollBy(0, offers.getBoundingClientRect().top - margin), MARGIN);
}

/** Pixels that are left around what a picture is about. */
const MARGIN = 32;

async function resize(page: Page, heightOf: (offers: DOMRect) => number): Promise<void> {
  const offers = await page
    .locator("main .offers")
    .evaluate((offers) => offers.getBoundingClientRect().toJSON() as DOMRect);
  await page.setViewportSize({ width: 1280, height: Math.round(heightOf(offers) + MARGIN) });
}

/** Opens "why this?" of the first offer. */
async function explain(page: Page): Promise<void> {
  await offersIn(block(page, "product"))
    .first()
    .getByRole("button", { name: /^Why this\?/ })
    .click();
}
