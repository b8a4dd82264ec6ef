import type { CartLine } from "@basketwise/sdk";
import { element, html } from "../dom/html.ts";
import { live } from "../dom/live.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { offerStore } from "../offers/store.ts";
import { amountsOf, cart, keyOf, setQuantity, unitPrice } from "../shop/cart.ts";
import { productOf } from "../shop/catalog.ts";
import { announce } from "./announce.ts";
import { icon } from "./icon.ts";
import { productLink } from "./link-to.ts";
import { picture } from "./picture.ts";

/** The lines of the cart, each with what can be changed. */
export function basketLines(signal: AbortSignal): HTMLElement {
  return live(element`<ul class="lines"></ul>`, drawLines, signal, cart);
}

function drawLines(): DocumentFragment {
  const lines = cart.get();
  const amounts = amountsOf(lines);
  return html`${lines.map((line, i) => basketLine(line, amounts[i] ?? 0))}`;
}

function basketLine(line: CartLine, amount: number): HTMLElement {
  const t = texts();
  const { productId, offerId } = line;
  const title = productOf(productId)?.title ?? productId;
  return element`
    <li class="line">
      <div class="plate">${picture(productId, 160)}</div>
      <div class="line-body">
        <a class="line-title" href="${productLink(productId)}" lang="en"><bdi>${title}</bdi></a>
        ${offerId !== undefined && line.price !== undefined && html`<span class="line-note">${t.fromOffer}</span>`}
        <div class="line-tools">
          ${quantityTools(line, title)}
          <button type="button" class="link-button" aria-label="${t.removeOf(title)}" @click="${() => remove(line, title)}">${t.remove}</button>
        </div>
      </div>
      <bdi class="line-price">${money(amount)}</bdi>
    </li>`;
}

function quantityTools(line: CartLine, title: string): HTMLElement {
  const t = texts();
  const { quantity = 1 } = line;
  const key = keyOf(line);
  return element`
    <div class="quantity" role="group" aria-label="${t.quantityOf(title)}">
      <button type="button" class="icon-button" data-key="less:${key}" aria-label="${t.less(title)}" @click="${() => (quantity > 1 ? setQuantity(line, quantity - 1) : remove(line, title))}">${icon("minus")}</button>
      <span>${quantity}</span>
      <button type="button" class="icon-button" data-key="more:${key}" aria-label="${t.more(title)}" @click="${() => setQuantity(line, quantity + 1)}">${icon("plus")}</button>
    </div>`;
}

function remove(line: CartLine, title: string): void {
  const { productId, quantity = 1 } = line;
  setQuantity(line, 0);
  offerStore.track({
    name: "remove_from_cart",
    productId,
    items: [{ productId, quantity, price: unitPrice(line) }],
  });
  announce(texts().removed(title));
  document.getElementById("basket-title")?.focus();
}
