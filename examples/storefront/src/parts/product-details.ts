import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { number } from "../i18n/numbers.ts";
import type { Product } from "../shop/product.ts";
import { featureText } from "./feature-text.ts";

/** What is to be known of a product: benefits in words, features, and guides. */
export function productDetails({
  highlights = [],
  features = {},
  guides = [],
  rating,
}: Product): DocumentFragment {
  const t = texts();
  const rows = Object.entries(features).map(
    ([name, value]) =>
      html`<div><dt lang="en"><bdi>${name}</bdi></dt><dd><bdi>${featureText(value)}</bdi></dd></div>`,
  );
  return html`
    ${rating && html`<p class="muted">${t.rated(number(rating.value), number(rating.count))}</p>`}
    ${highlights.length > 0 && html`<h2 class="small-title">${t.highlights}</h2><ul class="highlights" lang="en">${highlights.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`}
    ${rows.length > 0 && html`<h2 class="small-title">${t.details}</h2><dl class="facts">${rows}</dl>`}
    ${guides.length > 0 && html`<h2 class="small-title">${t.guides}</h2><ul class="plain-list">${guides.map(({ title, link }) => html`<li><a href="${link}" lang="en"><bdi>${title}</bdi></a></li>`)}</ul>`}`;
}
