import type { Page } from "playwright";
import { test } from "vitest";
import { absurdTitles } from "../serve/faults/absurd-titles.ts";
import { dead } from "../serve/faults/dead.ts";
import { FAULTS } from "../serve/faults/index.ts";
import { slow } from "../serve/faults/slow.ts";
import { expect } from "./support/expect.ts";
import { fillAddress } from "./support/form.ts";
import { holes } from "./support/holes.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { BOUGHT, PAGES_WITH_OFFERS } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";
import { held } from "./support/upstreams.ts";

const shop = openShop();

test.each(FAULTS.filter((fault) => fault !== slow))(
  "a worker that is $name keeps nobody from a paid order",
  async (fault) => {
    shop.answerWith(fault);
    const { page } = await shop.visit();
    await buy(page, /offers/);
  },
);

test("nor does one that is dead where the page can't decide by itself", async () => {
  shop.answerWith(dead);
  const { page } = await shop.visit({ fallback: false });
  await buy(page, /instead/);
});

test.each([
  { fallback: true, what: "the page decides by itself", shown: /offers|instead/ },
  { fallback: false, what: "nobody else can decide", shown: /instead/ },
])("nor does one that takes ten seconds, where $what", async ({ fallback, shown }) => {
  shop.answerWith(slow);
  // The budget runs out here, and what a busy machine decides in the rest of it is not said.
  const { page } = await shop.visit({ fallback, hurries: true });
  await buy(page, shown);
});

test("a checkout can be paid while nobody has answered yet", async () => {
  shop.answerWith(held(dead));
  const { page } = await shop.visit(BOUGHT);
  await page.goto("/checkout");
  expect(await page.locator(".checkout button[type=submit]").isEnabled()).toBe(true);
  await fillAddress(page);
  await expect(block(page, "till")).toHaveAttribute("aria-busy", "true");
  await page.getByRole("button", { name: "Pay £18.65" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, Ada Finch");
});

test.each(["desktop", "mobile"] as const)(
  "what a liar writes stays inside its offers, on a %s screen",
  async (screen) => {
    shop.answerWith(absurdTitles);
    const { page } = await shop.visit({ ...BOUGHT, screen });
    for (const [name, address] of Object.entries(PAGES_WITH_OFFERS)) {
      await page.goto(address);
      await settled(page);
      expect(await holes(page), name).toEqual([]);
    }
    await openBasket(page);
    await expectWhole(page);
  },
);

test("where nobody answers the page says that it decided by itself", async () => {
  shop.answerWith(dead);
  const { page } = await shop.visit();
  await page.goto("/product/22456");
  const first = offersIn(block(page, "product")).first();
  await expect(first.locator(".reason")).toContainText(
    "of orders with Natural slate chalkboard, large have it too",
  );
  await first.getByRole("button", { name: /^Why this\?/ }).click();
  await expect(page.locator(".popover:popover-open")).toContainText(
    "This browser, as the shop did not answer",
  );
});

/** Goes from the front page to a paid order, expects every page whole, and below the product what is said. */
async function buy(page: Page, shown: RegExp): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/");
  await expectWhole(page);
  await page.locator(".hero-plates a").first().click();
  await expect(heading).toHaveText("Regency cake stand, 3 tiers");
  await expectWhole(page);
  await expect(block(page, "product")).toHaveAttribute("data-content", shown);
  await page.locator(".product-words .button").click();
  await expect(page.locator("#basket .line")).toHaveCount(1);
  await expectWhole(page);
  await page.locator("#basket").getByRole("link", { name: "Checkout" }).click();
  await fillAddress(page);
  await page.getByRole("button", { name: "Pay £12.75" }).click();
  await expect(heading).toHaveText("Thank you, Ada Finch");
  await expectWhole(page);
}

/** Expects nothing of the page to show what goes wrong behind it. */
async function expectWhole(page: Page): Promise<void> {
  await settled(page);
  expect(await holes(page)).toEqual([]);
}
