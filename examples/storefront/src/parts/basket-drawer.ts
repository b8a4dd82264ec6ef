import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { noticePlace } from "./announce.ts";
import { basketContent } from "./basket-content.ts";
import { icon } from "./icon.ts";

/** The cart, in a dialog beside the page: the browser keeps the focus inside and gives it back, and Esc closes it. */
export function basketDrawer(signal: AbortSignal): HTMLElement {
  const t = texts();
  const drawer =
    element`<dialog id="basket" class="drawer" aria-labelledby="basket-title"></dialog>` as HTMLDialogElement;
  let close = new AbortController();
  drawer.addEventListener("close", () => {
    close.abort();
    noticePlace();
  });
  drawer.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    // The second click of a double click on what opened it is no wish to close it.
    const isBeside = event.target === drawer && event.detail < 2;
    if (isBeside || link) drawer.close();
  });
  drawer.addEventListener("open-basket", () => {
    if (drawer.open) return;
    close = new AbortController();
    drawer.replaceChildren(html`
      <header class="drawer-head">
        <h2 id="basket-title" tabindex="-1" autofocus>${t.basket}</h2>
        <button type="button" class="icon-button" aria-label="${t.close}" @click="${() => drawer.close()}">${icon("close")}</button>
      </header>
      ${basketContent(close.signal)}`);
    drawer.showModal();
    noticePlace(drawer);
  });
  signal.addEventListener("abort", () => close.abort());
  return drawer;
}

/** Opens the cart beside the page. */
export function openBasket(): void {
  document.getElementById("basket")?.dispatchEvent(new Event("open-basket"));
}
