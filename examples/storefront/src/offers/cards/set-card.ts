import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { money } from "../../i18n/numbers.ts";
import { picture } from "../../parts/picture.ts";
import { actions } from "../actions.ts";
import type { Answer } from "../answer.ts";
import { offerPrice } from "./offer-price.ts";
import { offeredLink } from "./product-link.ts";
import { reason } from "./reason.ts";

/** Several products at one price, each with what it costs alone. */
export function setCard(offer: Offer, answer: Answer): HTMLElement {
  const { products, price } = offer;
  const plates = products.map(({ productId }) => html`<div class="plate">${picture(productId, 240)}</div>`);
  const parts = products.map(
    (product) =>
      html`<li>${offeredLink(offer, product)} <bdi>${money(product.price, price.currency)}</bdi></li>`,
  );
  return element`
    <li class="offer offer-wide">
      <div class="offer-inner">
        <div class="plates plates-${products.length > 3 ? "many" : "few"}">${plates}</div>
        <div class="offer-body">
          <h3 class="visually-hidden">${texts().inTheSet}</h3>
          <ul class="set-parts">${parts}</ul>
          ${offerPrice(offer)}
          ${reason(offer)}
          ${actions(offer, answer, texts().addSet)}
        </div>
      </div>
    </li>`;
}
