import type { Page } from "playwright";
import { test } from "vitest";
import { expect } from "./support/expect.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { BOUGHT, PAGES } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";
import { LANGUAGES } from "./support/visit.ts";

const shop = openShop();

test("in Arabic the shop runs from right to left, and reasons are Arabic", async () => {
  const { page } = await shop.visit();
  await page.goto("/product/22456");
  await page.locator("#language").selectOption("ar");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.locator("#language")).toBeFocused();
  const offer = offersIn(block(page, "product")).first();
  const reason = offer.locator(".reason");
  await expect(reason).toHaveText(/\p{Script=Arabic}{3}/u);
  expect(await reason.evaluate(beginsAtRight)).toBe(true);
  await offer.locator(".link-button").last().click();
  await expect(page.locator(".popover:popover-open .why-reason")).toHaveText(/\p{Script=Arabic}{3}/u);
  expect(await leftOf(page, ".product-words")).toBeLessThan(await leftOf(page, ".plate-large"));
});

test("the language stays chosen", async () => {
  const { page } = await shop.visit();
  await page.goto("/");
  await page.locator("#language").selectOption("nl");
  await page.goto("/product/22699");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl-NL");
  await expect(page.locator("#language")).toHaveValue("nl");
  await expect(block(page, "product").locator(".reason")).toHaveText("10% voordeliger als set");
});

test("on a narrow screen nothing stands beside it and no reason is cut off, on any page, in any language", async () => {
  const { page } = await shop.visit({ ...BOUGHT, screen: "narrow" });
  for (const [name, address] of Object.entries(PAGES)) {
    await page.goto(address);
    for (const language of LANGUAGES) {
      await page.locator("#language").selectOption(language);
      await settled(page);
      expect(await page.evaluate(beside), `${name}, ${language}`).toEqual([]);
      expect(await page.evaluate(cutOff), `${name}, ${language}`).toEqual([]);
    }
  }
});

test.each(LANGUAGES)("the basket fits onto a narrow screen in %s", async (language) => {
  const { page } = await shop.visit({ ...BOUGHT, language, screen: "narrow" });
  await page.goto("/");
  await openBasket(page);
  await settled(page);
  expect(await page.evaluate(beside)).toEqual([]);
  expect(await page.evaluate(cutOff)).toEqual([]);
});

async function leftOf(page: Page, part: string): Promise<number> {
  return (await page.locator(part).boundingBox())?.x ?? Number.NaN;
}

/** Whether the first letter or digit of a text stands in its right half. */
function beginsAtRight(paragraph: HTMLElement): boolean {
  const text = paragraph.firstChild as Text;
  const range = document.createRange();
  const at = text.data.search(/[\p{L}\p{N}]/u);
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const { left, right } = paragraph.getBoundingClientRect();
  return range.getBoundingClientRect().left - left > (right - left) / 2;
}

/** What is wider than its place: the page, or a part that has no business scrolling sideways. */
function beside(): string[] {
  const parts = ["html", "main", "#basket", ".drawer-content", ".drawer-scroll", ".offer", ".popover"];
  return [...document.querySelectorAll<HTMLElement>(parts.join())]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map((part) => `${part.localName}.${part.className}: ${part.scrollWidth} of ${part.clientWidth}px`);
}

/** Words of offers that end before they have said everything; a title may, because it is a link to all of it. */
function cutOff(): string[] {
  const said = ".offer :is(.reason, .plan-reason, .offer-note, .offer-title, .button, .price)";
  return [...document.querySelectorAll<HTMLElement>(said)]
    .filter((words) => words.scrollHeight > words.clientHeight + 6)
    .map((words) => `${words.className}: ${words.innerText}`);
}
