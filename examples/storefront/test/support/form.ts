import type { Page } from "playwright";

/** What a customer writes into the address form. */
export const ADDRESS = {
  name: "Ada Finch",
  email: "ada@example.com",
  address: "1 Mill Lane",
  town: "Bath",
  postcode: "BA1 1AA",
};

/** Fills in the address form. */
export async function fillAddress(page: Page): Promise<void> {
  for (const [field, text] of Object.entries(ADDRESS)) await page.locator(`#${field}`).fill(text);
}
