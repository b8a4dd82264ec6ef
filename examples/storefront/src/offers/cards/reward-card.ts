import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { icon } from "../../parts/icon.ts";
import type { Answer } from "../answer.ts";
import { whyButton } from "../why.ts";
import { reason } from "./reason.ts";

/** Thanks for an order: a code or a gift. There is nothing to take and nothing to decline. */
export function rewardCard(offer: Offer, answer: Answer): HTMLElement {
  const t = texts();
  const { code, gift } = offer;
  return element`
    <li class="offer offer-reward">
      <div class="voucher">
        ${icon("bow")}
        <h3 class="voucher-title">${code ? t.yourCode : t.yourGift}</h3>
        ${code && html`<p class="voucher-text code"><bdi>${code}</bdi></p>`}
        ${gift && html`<p class="voucher-text">${t.rewards[gift] ?? gift}</p>`}
        ${reason(offer)}
        ${whyButton(offer, answer)}
      </div>
    </li>`;
}
