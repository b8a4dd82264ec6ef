import { element, html } from "../dom/html.ts";
import { live } from "../dom/live.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { offersBlock } from "../offers/placement.ts";
import { cart, piecesIn, totalOf } from "../shop/cart.ts";
import { basketLines } from "./basket-lines.ts";
import { goodToKnow } from "./shelf.ts";
import { thresholdBar } from "./threshold-bar.ts";

/** What the drawer holds: a full cart or an empty one, drawn anew only when it becomes the other. */
export function basketContent(closed: AbortSignal): HTMLElement {
  const host = element`<div class="drawer-content"></div>`;
  let inner = new AbortController();
  let wasFull: boolean | undefined;
  const draw = () => {
    const isFull = piecesIn(cart.get()) > 0;
    if (isFull === wasFull) return;
    wasFull = isFull;
    inner.abort();
    inner = new AbortController();
    host.replaceChildren(isFull ? full(inner.signal) : empty());
  };
  draw();
  cart.subscribe(draw, closed);
  closed.addEventListener("abort", () => inner.abort());
  return host;
}

function empty(): DocumentFragment {
  return html`<p class="drawer-empty">${texts().emptyBasket}</p>`;
}

function full(signal: AbortSignal): DocumentFragment {
  const t = texts();
  const bar = live(element`<div></div>`, () => thresholdBar(totalOf(cart.get())), signal, cart);
  const total = live(
    element`<bdi></bdi>`,
    () => document.createTextNode(money(totalOf(cart.get()))),
    signal,
    cart,
  );
  return html`
    <div class="drawer-scroll">
      ${bar}
      ${basketLines(signal)}
    </div>
    ${offersBlock({ placement: "cart", shape: "narrow", instead: goodToKnow }, signal)}
    <footer class="drawer-foot">
      <p class="total"><span>${t.total}</span> <strong aria-live="polite">${total}</strong></p>
      <a class="button button-wide" href="/checkout">${t.checkout}</a>
    </footer>`;
}
