import type { Page } from "playwright";
import { test } from "vitest";
import { expect } from "./support/expect.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { TEA } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";
import { noting } from "./support/upstreams.ts";

const shop = openShop();

test("a plan that fits better says the sum, and is the customer's once it is chosen", async () => {
  const { page } = await shop.visit();
  await page.goto("/account");
  await lookAs(page, "Oliver");
  const offers = offersIn(block(page, "account"));
  await expect(offers.first().locator(".offer-title")).toHaveText("Gift Club Cards");
  await expect(offers.first()).toContainText("You would pay £8.99 a month instead of £12.84: £3.85 less");
  await offers.first().getByRole("button", { name: "Choose this plan" }).click();
  await expect(page.getByRole("status")).toHaveText("Your plan is now Gift Club Cards");
  await expect(page.locator(".plan", { hasText: "Your plan" })).toContainText("Gift Club Cards");
  await settled(page);
  await expect(offers.filter({ hasText: "Gift Club Cards" })).toHaveCount(0);
  await page.reload();
  await expect(page.locator(".plan", { hasText: "Your plan" })).toContainText("Gift Club Cards");
});

test("who comes back is offered what runs out", async () => {
  const { page } = await shop.visit();
  await page.goto("/account");
  await lookAs(page, "Margaret");
  await expect(page.locator(".order-history li")).toHaveCount(5);
  await page.locator(".brand").click();
  await expect(block(page, "home").locator("h2")).toHaveText("Running low?");
  await expect(offersIn(block(page, "home")).first().locator(".reason")).toContainText("you bought it");
});

test("who takes back their consent is asked about as a stranger, and nothing is told or kept", async () => {
  const { page } = await shop.visit({ customer: "regular", cart: TEA });
  await page.goto("/product/22699");
  await settled(page);
  await page.locator(".tool[href='/account']").click();
  await expect(page.locator(".panel", { hasText: "You looked at" })).toContainText("Regency teacup");

  await page.getByRole("switch").uncheck();
  await expect(page.locator(".panel", { hasText: "Nothing yet." })).toBeVisible();
  await settled(page);

  // From here on nothing personal leaves the page.
  const worker = noting();
  shop.answerWith(worker);
  await page.goto("/product/22469");
  await settled(page);
  await page.getByRole("button", { name: "Choose this one instead" }).click();
  await openBasket(page);
  await settled(page);
  const offer = offersIn(block(page, "cart")).first();
  await offer.getByRole("button", { name: /^No, thanks/ }).click();
  await page.locator(".popover:popover-open .choice").first().click();
  await page.keyboard.press("Escape");
  await page.locator(".brand").click();
  await settled(page);
  await page.goto("/account");
  await settled(page);

  expect(worker.asked.length).toBeGreaterThan(3);
  for (const { customer } of worker.asked) expect(customer).toEqual({ consent: false });
  // What is refused on a page is not offered on it again; nobody else learns of it, and the next page has forgotten it.
  const known = worker.asked.flatMap(({ session = {} }) => Object.keys(session));
  expect(known.filter((kind) => kind !== "dismissed")).toEqual([]);
  expect(worker.told).toEqual([]);
  expect(await kept(page)).toEqual([]);
});

test("what is known of a visit is forgotten on request", async () => {
  const { page } = await shop.visit();
  await page.goto("/product/22699");
  await page.locator(".tool[href='/account']").click();
  const known = page.locator(".panel", { has: page.getByRole("switch") });
  await expect(known.getByRole("link")).toHaveText(["Regency teacup and saucer, roses"]);
  await known.getByRole("button", { name: "Forget all this" }).click();
  await expect(known).toContainText("Nothing yet.");
  expect(await page.evaluate(() => localStorage.getItem("basketwise:session"))).toBeNull();
});

/** Looks at the shop as one of its demo customers. */
async function lookAs(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name }).check();
}

/** What offers have left in the browser, and what the shop notes of a visit. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = Object.keys(localStorage).filter((key) => key.startsWith("basketwise:"));
    const { viewed, declined } = JSON.parse(localStorage.getItem("shop.visit") ?? "{}");
    return [...own, ...(viewed ?? []), ...(declined ?? [])];
  });
}
