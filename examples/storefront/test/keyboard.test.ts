import { test } from "vitest";
import { expect } from "./support/expect.ts";
import { ADDRESS } from "./support/form.ts";
import { enter, tabTo } from "./support/keyboard.ts";
import { block, offersIn, openBasket, settled } from "./support/offers.ts";
import { TEA } from "./support/pages.ts";
import { openShop } from "./support/shop.ts";

const shop = openShop();

test("a whole purchase needs nothing but a keyboard", async () => {
  const { page } = await shop.visit();
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto("/");
  await settled(page);
  await enter(page, page.getByRole("link", { name: "Skip to the content" }));
  await enter(page, page.getByRole("link", { name: "Start with tea" }));
  await expect(heading).toHaveText("Tea");
  await expect(heading).toBeFocused();
  await enter(page, page.getByRole("link", { name: "Regency teapot, roses" }).first());
  await expect(heading).toHaveText("Regency teapot, roses");

  const add = page.locator(".product-words .button");
  await enter(page, add);
  const basket = page.locator("#basket");
  await expect(basket.getByRole("heading", { name: "Basket" })).toBeFocused();
  await settled(page);
  await page.keyboard.press("Escape");
  await expect(add).toBeFocused();

  const offer = offersIn(block(page, "product")).first();
  await enter(page, offer.locator(".offer-actions > .button"));
  await expect(page.getByRole("status")).toContainText("is in your basket");
  await settled(page);
  await enter(page, page.locator("header button.tool"));
  await enter(page, basket.getByRole("link", { name: "Checkout" }));
  await expect(heading).toHaveText("Checkout");
  await expect(heading).toBeFocused();

  for (const [field, text] of Object.entries(ADDRESS)) {
    await tabTo(page, page.locator(`#${field}`));
    await page.keyboard.type(text);
  }
  await enter(page, page.locator(".checkout button[type=submit]"));
  await expect(heading).toHaveText("Thank you, Ada Finch");
  await expect(heading).toBeFocused();
});

test("the reasons of an offer open and close by keyboard, and the focus comes back", async () => {
  const { page } = await shop.visit();
  await page.goto("/product/22456");
  await settled(page);
  const why = offersIn(block(page, "product"))
    .first()
    .getByRole("button", { name: /^Why this\?/ });
  await enter(page, why);
  await expect(page.locator(".popover:popover-open")).toBeVisible();
  await tabTo(page, page.locator(".popover:popover-open"));
  await page.keyboard.press("Escape");
  await expect(page.locator(".popover:popover-open")).toHaveCount(0);
  await expect(why).toBeFocused();
});

test.each(["product", "cart"])(
  "after a no, thanks on the %s page the focus stays with the offers",
  async (placement) => {
    const { page } = await shop.visit({ cart: TEA });
    await page.goto("/product/22456");
    if (placement === "cart") await openBasket(page);
    await settled(page);
    const offers = offersIn(block(page, placement));
    const title = (await offers.first().locator(".product-title").textContent()) ?? "";
    await enter(page, offers.first().getByRole("button", { name: /^No, thanks/ }));
    await enter(page, page.locator(".popover.decline .choice").nth(1));
    await expect(offers.filter({ hasText: title })).toHaveCount(0);
    await expect(block(page, placement).locator("h2")).toBeFocused();
    await tabTo(page, offers.first().locator("a, button").first());
  },
);

test("the focus never leaves the open basket for the page behind it", async () => {
  const { page } = await shop.visit({ cart: TEA });
  await page.goto("/");
  await openBasket(page);
  await settled(page);
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main, .header, .footer"))).toBeNull();
  }
});
