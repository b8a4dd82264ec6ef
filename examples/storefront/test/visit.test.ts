import type { Insights } from "@basketwise/core";
import type { Page } from "playwright";
import { test } from "vitest";
import { type ServedShop, serveShop } from "../serve/serve-shop.ts";
import { expect } from "./support/expect.ts";
import { fillAddress } from "./support/form.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { TEA } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";

// A worker of its own: what it has counted is what happened here and nothing else.
let served: ServedShop;
const shop = openShop(async ({ dist }) => {
  served = await serveShop({ port: 0, dist });
  return served;
});

test("a visit goes from the front page to a paid order, and the worker knows what each offer brought", async () => {
  const { page } = await shop.visit();
  await page.goto("/");
  await page.locator(".hero-plates a").nth(1).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Regency teacup and saucer, roses");

  const product = block(page, "product");
  const set = offersIn(product);
  await product.scrollIntoViewIfNeeded();
  const seen = told(page, "view_promotion", "bundle");
  await expect(set).toHaveCount(1);
  await expect(set.locator(".price")).toContainText("£19.44");
  await seen;
  await set.getByRole("button", { name: "Add the set" }).click();
  await expect(page.getByRole("status")).toContainText("is in your basket");
  await expect(set.getByRole("button", { name: "Add the set" })).toHaveCount(0);

  const basket = await openBasket(page);
  await expect(basket.locator(".line")).toHaveCount(4);
  await expect(basket.locator(".total strong")).toHaveText("£19.44");
  await expect(basket.locator(".threshold-text")).toHaveText("£0.56 more for a free greeting card");
  await refuse(page, 0);

  await basket.getByRole("link", { name: "Checkout" }).click();
  await fillAddress(page);
  await page.getByRole("button", { name: "Pay £19.44" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, Ada Finch");
  const reward = offersIn(block(page, "confirmation"));
  await expect(reward).toHaveCount(1);
  await expect(reward).toContainText("a set of gift tags");
  await expect(page.locator(".count")).toHaveText("0");

  // The worker counts what came in some seconds later, in one go.
  await expect.poll(async () => (await insights("technique")).total.events.purchase).toBe(1);
  const { total, rows } = await insights("technique");
  expect(total.events).toMatchObject({ accept_offer: 1, dismiss_offer: 1, purchase: 1 });
  expect(total.value?.purchase).toBe(19.44);
  expect(total.attach).toEqual({ count: 1, of: 1, rate: 1 });
  const bundle = rows.find(({ key }) => key === "bundle");
  expect(bundle?.events).toMatchObject({ view_promotion: 1, accept_offer: 1 });
  expect(bundle?.attach).toEqual({ count: 1, of: 1, rate: 1 });
});

test("why this? tells the reasons with their numbers, how the offer was found, and who answered", async () => {
  const { page } = await shop.visit();
  await page.goto("/product/22456");
  const first = offersIn(block(page, "product")).first();
  await first.getByRole("button", { name: /^Why this\?/ }).click();
  const why = page.locator(".popover.why:popover-open");
  const reason = (await first.locator(".reason").textContent()) ?? "";
  expect(reason).toMatch(/^\d+% of orders with Natural slate chalkboard, large have it too \(\d+ orders\)$/);
  await expect(why.locator(".why-reason")).toHaveText([reason]);
  await expect(why).toContainText("It is bought in the same orders");
  await expect(why).toContainText("The shop, just now");
  const [share, orders = ""] = reason.match(/\d+/g) ?? [];
  const row = (name: string) => why.locator("tr", { hasText: name }).locator("td");
  await expect(row("Orders with both")).toHaveText(orders);
  await expect(row("Times as often as by chance")).toHaveText(/^\d+(\.\d+)?$/);
  const exactly = Number.parseFloat((await row("Share of its orders").textContent()) ?? "");
  expect(Math.round(exactly)).toBe(Number(share));
});

test("what a customer says no to stays away: now, after a reload, and in a second tab", async () => {
  const { context, page } = await shop.visit({ cart: TEA });
  await page.goto("/");
  await openBasket(page);
  const refused = await refuse(page, 0);
  await page.reload();
  const second = await context.newPage();
  await second.goto("/product/22699");
  for (const tab of [page, second]) {
    await openBasket(tab);
    await settled(tab);
    expect(await titles(tab)).not.toContain(refused);
  }
  await page.keyboard.press("Escape");
  await page.goto("/account");
  await expect(page.locator(".panel", { hasText: "You said no to" })).toContainText(refused);
});

test("an offer can be refused with a reason, which is told with it", async () => {
  const { page } = await shop.visit({ cart: TEA });
  await page.goto("/");
  await openBasket(page);
  const event = told(page, "dismiss_offer", "threshold");
  await refuse(page, 2);
  expect((await event).postData()).toContain('"reason":"not-needed"');
});

test("a better version takes the place of the one in the basket", async () => {
  const { page } = await shop.visit();
  await page.goto("/product/22469");
  await page.getByRole("button", { name: "Add to basket" }).first().click();
  const basket = page.locator("#basket");
  await expect(basket.locator(".line-title")).toHaveText(["Heart of wicker, small"]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Choose this one instead" }).click();
  await openBasket(page);
  await expect(basket.locator(".line-title")).toHaveText(["Heart of wicker, large"]);
});

test("a double click takes an offer once", async () => {
  const { page } = await shop.visit();
  await page.goto("/product/22456");
  const first = offersIn(block(page, "product")).first();
  const title = await first.locator(".product-title").textContent();
  await first.getByRole("button", { name: "Add to basket" }).dblclick();
  await openBasket(page);
  await expect(page.locator(".line-title")).toHaveText([title ?? ""]);
  await expect(page.locator(".quantity span")).toHaveText(["1"]);
});

/** Says no to the first offer of the basket, with the reason of that number, and gives its title. */
async function refuse(page: Page, reason: number): Promise<string> {
  const offers = offersIn(block(page, "cart"));
  await settled(page);
  const title = (await offers.first().locator(".product-title").textContent()) ?? "";
  await offers
    .first()
    .getByRole("button", { name: /^No, thanks/ })
    .click();
  await page.locator(".popover.decline:popover-open .choice").nth(reason).click();
  await expect(offers.filter({ hasText: title })).toHaveCount(0);
  return title;
}

/** The titles of what the basket is offered. */
function titles(page: Page): Promise<string[]> {
  return offersIn(block(page, "cart")).locator(".product-title").allTextContents();
}

/** Waits until a page tells of an event with an offer of a technique. */
function told(page: Page, name: string, technique: string) {
  const isTold = (body: string) =>
    (JSON.parse(body) as { events: { name: string; technique?: string }[] }).events.some(
      (event) => event.name === name && event.technique === technique,
    );
  return page.waitForRequest(
    (request) => request.url().endsWith("/v1/events") && isTold(request.postData() ?? ""),
  );
}

/** What came of the offers, as the merchant's own server asks. */
async function insights(by: string): Promise<Insights> {
  const { url, keys } = served.worker;
  const answer = await fetch(new URL(`/v1/insights?by=${by}`, url), {
    headers: { authorization: `Bearer ${keys.server}` },
  });
  return (await answer.json()) as Insights;
}
