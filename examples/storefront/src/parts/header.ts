import { element } from "../dom/html.ts";
import { live } from "../dom/live.ts";
import { goTo } from "../go-to.ts";
import { texts } from "../i18n/language.ts";
import { number } from "../i18n/numbers.ts";
import { cart, piecesIn } from "../shop/cart.ts";
import { DEPARTMENTS } from "../shop/departments.ts";
import { openBasket } from "./basket-drawer.ts";
import { categoryName } from "./category-name.ts";
import { icon } from "./icon.ts";
import { languageSwitch } from "./language-switch.ts";
import { categoryLink } from "./link-to.ts";

/** Name, search, departments, and the way to account and basket. */
export function header(signal: AbortSignal): HTMLElement {
  const t = texts();
  const links = DEPARTMENTS.map(
    ({ path }) => element`<li><a href="${categoryLink(path)}">${categoryName(path)}</a></li>`,
  );
  return element`
    <header class="header">
      <div class="header-line wide">
        <a class="brand" href="/" lang="en"><bdi>Bramble <span class="brand-and">&amp;</span> Bell</bdi></a>
        ${searchForm()}
        <div class="header-tools">
          ${languageSwitch()}
          <a class="tool" href="/account">${icon("person")}<span class="tool-text">${t.account}</span></a>
          ${basketButton(signal)}
        </div>
      </div>
      <nav class="departments wide" aria-label="${t.categories}"><ul>${links}</ul></nav>
    </header>`;
}

function searchForm(): HTMLElement {
  const t = texts();
  const find = (event: Event) => {
    event.preventDefault();
    const query = new FormData(event.currentTarget as HTMLFormElement).get("q");
    goTo(`/search?q=${encodeURIComponent(String(query))}`);
  };
  return element`
    <form class="search" role="search" action="/search" @submit="${find}">
      <input type="search" name="q" aria-label="${t.searchFor}" placeholder="${t.searchFor}" autocomplete="off">
      <button type="submit" aria-label="${t.search}">${icon("search")}</button>
    </form>`;
}

function basketButton(signal: AbortSignal): HTMLElement {
  const count = live(
    element`<span class="count"></span>`,
    () => document.createTextNode(number(piecesIn(cart.get()))),
    signal,
    cart,
  );
  return element`
    <button type="button" class="tool" @click="${openBasket}">${icon("basket")}<span class="tool-text">${texts().basket}</span> ${count}</button>`;
}
