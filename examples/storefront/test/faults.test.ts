import type { Page } from "playwright";
import { describe, test } from "vitest";
import { absurdTitles } from "../serve/faults/absurd-titles.ts";
import { dead } from "../serve/faults/dead.ts";
import { FAULTS } from "../serve/faults/index.ts";
import { scriptLinks } from "../serve/faults/script-links.ts";
import type { Upstream } from "../serve/upstream.ts";
import { expect } from "./support/expect.ts";
import { fillAddress } from "./support/form.ts";
import { holes } from "./support/holes.ts";
import { block, offersIn, settled } from "./support/offers.ts";
import { BOUGHT } from "./support/pages.ts";
import { waitForEver } from "./support/patience.ts";
import { openShop } from "./support/shop.ts";
import { held } from "./support/upstreams.ts";

const shop = openShop();

describe.each([
  { fallback: true, what: "and the page decides by itself" },
  { fallback: false, what: "and there is nothing to decide with" },
])("$what", ({ fallback }) => {
  test.each(FAULTS)("a worker that is $name keeps nobody from a paid order", async (fault) => {
    shop.answerWith(fault);
    const { page } = await shop.visit({ fallback });
    await page.goto("/");
    await whole(page);
    await page.locator(".hero-plates a").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Regency cake stand, 3 tiers");
    await whole(page);
    await expectOffers(page, "product", fault, fallback);
    await page.locator(".product-words .button").click();
    await expect(page.locator("#basket .line")).toHaveCount(1);
    await whole(page);
    await page.locator("#basket").getByRole("link", { name: "Checkout" }).click();
    await fillAddress(page);
    await page.getByRole("button", { name: "Pay £12.75" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, Ada Finch");
    await whole(page);
  });
});

test("a checkout can be paid while nobody has answered yet", async () => {
  shop.answerWith(held(dead));
  const { context, page } = await shop.visit(BOUGHT);
  await waitForEver(context);
  await page.goto("/checkout");
  expect(await page.locator(".checkout button[type=submit]").isEnabled()).toBe(true);
  await fillAddress(page);
  await expect(block(page, "till")).toHaveAttribute("aria-busy", "true");
  await page.getByRole("button", { name: "Pay £18.65" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, Ada Finch");
});

test("where nobody answers the page says that it decided by itself", async () => {
  shop.answerWith(dead);
  const { page } = await shop.visit();
  await page.goto("/product/22456");
  const first = offersIn(block(page, "product")).first();
  await expect(first.locator(".reason")).toContainText("of orders with Natural slate chalkboard, large have it too");
  await first.getByRole("button", { name: /^Why this\?/ }).click();
  await expect(page.locator(".popover:popover-open")).toContainText("This browser, as the shop did not answer");
});

/** Expects the page without any trace of what goes wrong behind it. */
async function whole(page: Page): Promise<void> {
  await settled(page);
  expect(await holes(page)).toEqual([]);
}

/** Lies that read like an answer of the worker: the page believes them, and shows them as the words that they are. */
const BELIEVED: readonly Upstream[] = [scriptLinks, absurdTitles];

/** Expects offers from whoever can make some, and else what the shop shows instead. */
async function expectOffers(page: Page, placement: string, fault: Upstream, fallback: boolean): Promise<void> {
  const isSome = fallback || BELIEVED.includes(fault);
  await expect(block(page, placement)).toHaveAttribute("data-content", isSome ? "offers" : "instead");
}
