import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { offersBlock } from "../offers/placement.ts";
import { categoryName } from "../parts/category-name.ts";
import { icon } from "../parts/icon.ts";
import { categoryLink, productLink } from "../parts/link-to.ts";
import { picture } from "../parts/picture.ts";
import { productCard } from "../parts/product-card.ts";
import { shelf } from "../parts/shelf.ts";
import { productOf, productsOf } from "../shop/catalog.ts";
import { DEPARTMENTS } from "../shop/departments.ts";
import { HERO, SHELVES } from "../shop/shelves.ts";
import type { Page } from "./page.ts";

/** The shop's front: what it is, its departments, what is offered to this customer, and some rows picked by hand. */
export function homePage(_named: string, signal: AbortSignal): Page {
  const t = texts();
  const content = html`
    ${hero()}
    <section class="wide" aria-labelledby="rooms">
      <h2 id="rooms">${t.roomsTitle}</h2>
      <ul class="rooms">${DEPARTMENTS.map(({ path, shownBy }) => room(path, shownBy))}</ul>
    </section>
    <div class="wide">
      ${offersBlock({ placement: "home", shape: "row", instead: shelf }, signal)}
    </div>
    ${SHELVES.map(({ category, products }) => row(category, products))}`;
  return { title: "", content };
}

function hero(): HTMLElement {
  const t = texts();
  const plates = HERO.map(
    (id) =>
      element`<a class="plate" href="${productLink(id)}">${picture(id, 480, productOf(id)?.title, true)}</a>`,
  );
  return element`
    <section class="hero wide">
      <div class="hero-words">
        <h1>${t.heroTitle}</h1>
        <p class="lead">${t.heroText}</p>
        <a class="button" href="${categoryLink("kitchen/tea")}">${t.heroLink} ${icon("onwards")}</a>
      </div>
      <div class="hero-plates">${plates}</div>
    </section>`;
}

function room(path: string, shownBy: string): HTMLElement {
  return element`
    <li class="room"><a href="${categoryLink(path)}"><span class="plate">${picture(shownBy, 240)}</span><span>${categoryName(path)}</span></a></li>`;
}

function row(path: string, products: readonly string[]): HTMLElement {
  const name = categoryName(path);
  return element`
    <section class="shelf wide" aria-label="${name}">
      <div class="shelf-head"><h2>${name}</h2><a href="${categoryLink(path)}" aria-label="${texts().seeAll}: ${name}">${texts().seeAll}</a></div>
      <ul class="products">${productsOf(products).map(productCard)}</ul>
    </section>`;
}
