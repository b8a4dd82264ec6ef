import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import type { Product } from "../shop/product.ts";
import { isAvailable } from "../shop/product.ts";
import { productLink } from "./link-to.ts";
import { picture } from "./picture.ts";
import { productPrice } from "./price.ts";

/** A product in a grid. The whole card is its link. */
export function productCard(product: Product): HTMLElement {
  const { id, title } = product;
  return element`
    <li class="product">
      <div class="plate">${picture(id, 480)}</div>
      <p class="product-title"><a href="${productLink(id)}" lang="en"><bdi>${title}</bdi></a></p>
      ${isAvailable(product) ? productPrice(product) : element`<p class="muted">${texts().soldOut}</p>`}
    </li>`;
}
