import type { OfferResponse } from "@basketwise/sdk";
import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";

/** How-tos and manuals, where selling would be wrong. */
export function guideTiles(guides: OfferResponse["guides"]): HTMLElement[] {
  return guides.slice(0, 3).map(
    ({ title, link }) => element`
      <li class="guide"><p class="guide-title" lang="en" dir="auto">${title}</p><a class="button button-quiet" href="${link}">${texts().guideLink}</a></li>`,
  );
}
