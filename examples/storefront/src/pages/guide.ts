import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { productCard } from "../parts/product-card.ts";
import { productsOf } from "../shop/catalog.ts";
import { GUIDES } from "../shop/guides.ts";
import { lostPage } from "./lost.ts";
import type { Page } from "./page.ts";

/** A how-to: shown where selling would be wrong. */
export function guidePage(name: string, signal: AbortSignal): Page {
  const guide = GUIDES[name];
  if (!guide) return lostPage(name, signal);
  const content = html`
    <article class="wide page narrow" lang="en" dir="ltr">
      <p class="muted">${texts().guides}</p>
      <h1>${guide.title}</h1>
      <p class="lead">${guide.lead}</p>
      <ol class="steps">${guide.steps.map((step) => element`<li>${step}</li>`)}</ol>
    </article>
    <div class="wide"><ul class="products">${productsOf(guide.products).map(productCard)}</ul></div>`;
  return { title: guide.title, content };
}
