import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { noticePlace } from "./announce.ts";
import { basketDrawer } from "./basket-drawer.ts";
import { footer } from "./footer.ts";
import { header } from "./header.ts";

/** Draws what stands around every page, and answers the place of the page itself. */
export function drawFrame(signal: AbortSignal): HTMLElement {
  document.body.replaceChildren(html`
    <a class="skip" href="#content">${texts().skip}</a>
    ${header(signal)}
    <main id="content" tabindex="-1"></main>
    ${footer()}
    ${basketDrawer(signal)}`);
  noticePlace();
  return document.getElementById("content") as HTMLElement;
}
