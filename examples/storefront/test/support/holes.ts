import type { Page } from "playwright";

/** What a page shows that no customer should see: blocks with nothing in them, words of the machine, another's script. */
export function holes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const block of document.querySelectorAll<HTMLElement>(".offers")) {
      if (!block.checkVisibility()) continue;
      const items = [...block.querySelectorAll<HTMLElement>(".offers-list > *")];
      const isEmpty = ({ innerText, offsetHeight }: HTMLElement) =>
        innerText.trim() === "" || offsetHeight < 40;
      if (items.length === 0 || items.some(isEmpty)) found.push(`hole in ${block.dataset.placement}`);
    }
    for (const offer of document.querySelectorAll<HTMLElement>(".offer:not(.ghost)")) {
      if (!offer.checkVisibility()) continue;
      const { top, left, right, bottom } = offer.getBoundingClientRect();
      for (const button of offer.querySelectorAll<HTMLElement>(".offer-actions button")) {
        const place = button.getBoundingClientRect();
        const isInside =
          place.top >= top && place.bottom <= bottom && place.left >= left && place.right <= right;
        if (!isInside) found.push(`${button.className} outside its offer`);
      }
    }
    const [word] = /\b(undefined|null|NaN)\b|\[object/.exec(document.body.innerText) ?? [];
    if (word) found.push(`the word ${word}`);
    if (document.documentElement.dataset.broken) found.push("another's script has run");
    if (document.querySelector('[href^="javascript:" i], [src^="javascript:" i], img[src="x"]')) {
      found.push("another's markup");
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push("a page that is too wide");
    return found;
  });
}
