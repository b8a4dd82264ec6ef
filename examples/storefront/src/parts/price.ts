import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { type Product, priceOf } from "../shop/product.ts";

/** A product's price of today. */
export function productPrice(product: Product): HTMLElement {
  const t = texts();
  const amount = money(priceOf(product));
  return product.kind === "plan"
    ? element`<p class="price"><bdi>${amount}</bdi> <span class="price-unit">${t.perMonth}</span></p>`
    : element`<p class="price"><bdi>${amount}</bdi></p>`;
}
