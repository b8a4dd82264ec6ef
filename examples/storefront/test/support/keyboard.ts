import type { Locator, Page } from "playwright";
import { expect } from "./expect.ts";

/** More steps than any page has. */
const MOST = 150;

/** Goes by Tab to what is looked for, and expects to see where the focus is at each step. Throws where it is never reached. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let steps = 0; steps < MOST; steps++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(hiddenFocus)).toBeUndefined();
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${goal} is not reached by Tab`);
}

/** Goes by Tab to what is looked for and presses Enter. */
export async function enter(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press("Enter");
}

/** The element that has the focus where that can't be seen: nothing marks it, or it stands outside the window. */
function hiddenFocus(): string | undefined {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, left, bottom, right, width, height } = focused.getBoundingClientRect();
  const isMarked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  const isInView = width * height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return isMarked && isInView ? undefined : focused.outerHTML.slice(0, 200);
}
