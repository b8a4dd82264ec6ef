import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { picture } from "../../parts/picture.ts";
import { actions } from "../actions.ts";
import type { Answer } from "../answer.ts";
import { companion } from "./companion.ts";
import { offerPrice } from "./offer-price.ts";
import { offeredLink } from "./product-link.ts";
import { reason } from "./reason.ts";

/** One product, why it is offered, and what it costs. */
export function productCard(offer: Offer, answer: Answer): HTMLElement {
  const [product] = offer.products;
  if (!product) return element`<li class="offer"></li>`;
  const { productId, quantity } = product;
  return element`
    <li class="offer offer-one">
      <div class="offer-inner">
        <div class="plate">${picture(productId, 480)}</div>
        <div class="offer-body">
          <h3 class="product-title">${quantity > 1 && html`<bdi>${quantity} ×</bdi> `}${offeredLink(offer, product)}</h3>
          ${offerPrice(offer)}
          ${reason(offer)}
          ${companion(offer)}
          ${actions(offer, answer, texts().add)}
        </div>
      </div>
    </li>`;
}
