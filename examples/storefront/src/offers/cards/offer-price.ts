import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { money } from "../../i18n/numbers.ts";
import { productOf } from "../../shop/catalog.ts";

/** What an offer costs. An earlier price and a saving stand there only where the answer has them. */
export function offerPrice({ price: { amount, currency, was, saving }, products }: Offer): HTMLElement {
  const t = texts();
  const isMonthly = products.some(({ productId }) => productOf(productId)?.kind === "plan");
  return element`
    <p class="price">
      <bdi>${money(amount, currency)}</bdi>
      ${isMonthly && html`<span class="price-unit">${t.perMonth}</span>`}
      ${was !== undefined && html`<span class="was"><span class="visually-hidden">${t.was}</span> <s><bdi>${money(was, currency)}</bdi></s></span>`}
      ${saving !== undefined && html`<span class="saving">${t.saving(money(saving, currency))}</span>`}
    </p>`;
}
