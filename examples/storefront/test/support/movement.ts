import type { BrowserContext, Page } from "playwright";

/** What the page notes for these tests. */
interface Noted {
  shifts: PerformanceObserver;
  sum: number;
  places: Map<Element, string>;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/** Lets every page of a browser add up how much of it shifts, from its first paint on. */
export async function noteShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const add = (entries: PerformanceEntryList) => {
      // Shifts after a click or a key count here too: no offer may move what is about to be clicked.
      for (const entry of entries) window.noted.sum += (entry as PerformanceEntry & { value: number }).value;
    };
    const shifts = new PerformanceObserver((list) => add(list.getEntries()));
    window.noted = { shifts, sum: 0, places: new Map() };
    shifts.observe({ type: "layout-shift", buffered: true });
  });
}

/** The sum of all shifts of the page so far: 0 where nothing has moved. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { noted } = window;
    for (const entry of noted.shifts.takeRecords())
      noted.sum += (entry as PerformanceEntry & { value: number }).value;
    return noted.sum;
  });
}

/** Notes where everything stands that is not itself an offer, below the window's edge too. */
export async function notePlaces(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { places } = window.noted;
    for (const element of document.querySelectorAll("body *:not(.offers-list *, .required *)")) {
      const { x, y, width, height } = element.getBoundingClientRect();
      places.set(element, [x + scrollX, y + scrollY, width, height].join());
    }
  });
}

/** What stands elsewhere than when {@link notePlaces} looked, or is gone. */
export function movedSince(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...window.noted.places].flatMap(([element, before]) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const after = [x + scrollX, y + scrollY, width, height].join();
      // The words of the block's title are those of its offers, and so is their width.
      if (after === before || element.matches(".offers-title")) return [];
      return [`${element.localName}.${element.className}: ${before} → ${after}`];
    }),
  );
}
