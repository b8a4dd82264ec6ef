import type { OffersState } from "@basketwise/sdk/store";
import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { guideTiles } from "../offers/guide-tiles.ts";
import { type Instead, offersBlock } from "../offers/placement.ts";
import { requiredPart } from "../offers/required.ts";
import { offerStore } from "../offers/store.ts";
import { openBasket } from "../parts/basket-drawer.ts";
import { calm } from "../parts/calm.ts";
import { categoryName } from "../parts/category-name.ts";
import { crumbs } from "../parts/crumbs.ts";
import { picture } from "../parts/picture.ts";
import { productPrice } from "../parts/price.ts";
import { productCard } from "../parts/product-card.ts";
import { productDetails } from "../parts/product-details.ts";
import { versionChoice } from "../parts/version-choice.ts";
import { buy } from "../shop/buy.ts";
import { inCategory, productOf } from "../shop/catalog.ts";
import { isAvailable, type Product } from "../shop/product.ts";
import { note } from "../shop/visit.ts";
import { lostPage } from "./lost.ts";
import type { Page } from "./page.ts";

/** A product: what it is, what it costs, and below it what is offered with it. */
export function productPage(id: string, signal: AbortSignal): Page {
  const product = productOf(id);
  if (!product) return lostPage(id, signal);
  offerStore.viewed(id);
  note("viewed", id);
  const query = { productId: id };
  const content = html`
    <div class="wide page">
      ${crumbs(product.category ?? "", true)}
      <div class="product-page">
        <div class="plate plate-large">${picture(id, 960, product.title, true)}</div>
        <div class="product-words">
          <h1 lang="en"><bdi>${product.title}</bdi></h1>
          ${productPrice(product)}
          ${versionChoice(product)}
          ${buyButton(product)}
          ${requiredPart(query, signal)}
          ${productDetails(product)}
          <ul class="calm-list">${calm()}</ul>
        </div>
      </div>
      ${offersBlock({ placement: "product", query, shape: "row", instead: (state) => instead(product, state) }, signal)}
    </div>`;
  return { title: product.title, content };
}

function buyButton(product: Product): HTMLElement {
  const t = texts();
  if (!isAvailable(product)) return element`<p class="muted">${t.soldOut}</p>`;
  const toBasket = () => {
    buy(product);
    openBasket();
  };
  return element`<button type="button" class="button button-wide" @click="${toBasket}">${t.add}</button>`;
}

/** Guides, where the answer has some; else more of the same shelf. */
function instead({ id, category = "" }: Product, state: OffersState): Instead {
  const t = texts();
  const guides = state.status === "empty" ? state.response.guides : [];
  if (guides.length > 0) return { title: t.guides, items: guideTiles(guides) };
  const others = inCategory(category).filter((other) => other.id !== id);
  return { title: t.moreFrom(categoryName(category)), items: others.slice(0, 3).map(productCard) };
}
