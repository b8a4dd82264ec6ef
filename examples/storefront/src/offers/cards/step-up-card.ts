import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { icon } from "../../parts/icon.ts";
import { picture } from "../../parts/picture.ts";
import { productOf } from "../../shop/catalog.ts";
import { actions } from "../actions.ts";
import type { Answer } from "../answer.ts";
import { compareTable } from "./compare-table.ts";
import { offerPrice } from "./offer-price.ts";
import { offeredLink } from "./product-link.ts";
import { reason } from "./reason.ts";

/** A better version beside the chosen one: what is gained, and what it costs. */
export function stepUpCard(offer: Offer, answer: Answer): HTMLElement {
  const t = texts();
  const [product] = offer.products;
  if (!product) return element`<li class="offer"></li>`;
  const { productId, replaces } = product;
  const benefit = productOf(productId)?.highlights?.[0];
  return element`
    <li class="offer offer-wide">
      <div class="offer-inner">
        <div class="plates">
          ${replaces && html`<div class="plate plate-small">${picture(replaces, 240)}</div>${icon("onwards")}`}
          <div class="plate">${picture(productId, 240)}</div>
        </div>
        <div class="offer-body">
          <h3 class="offer-title">${offeredLink(offer, product)}</h3>
          ${offerPrice(offer)}
          ${reason(offer)}
          ${benefit && html`<p class="offer-note" lang="en" dir="auto">${benefit}</p>`}
          ${compareTable(offer)}
          ${actions(offer, answer, t.switchTo)}
        </div>
      </div>
    </li>`;
}
