import { element, html } from "../dom/html.ts";
import { live } from "../dom/live.ts";
import { goTo } from "../go-to.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { offersBlock } from "../offers/placement.ts";
import { offerStore } from "../offers/store.ts";
import { addressFields, nameIn, showErrors } from "../parts/address-form.ts";
import { orderLines } from "../parts/order-lines.ts";
import { goodToKnow } from "../parts/shelf.ts";
import { thresholdBar } from "../parts/threshold-bar.ts";
import { cart, totalOf } from "../shop/cart.ts";
import { placeOrder } from "../shop/orders.ts";
import type { Page } from "./page.ts";

/** Where to send it and what it costs. Paying waits for nothing but the form. */
export function checkoutPage(_named: string, signal: AbortSignal): Page {
  const t = texts();
  if (cart.get().length === 0) return { title: t.checkout, content: emptyCheckout() };
  const total = () => totalOf(cart.get());
  const pay = live(
    element`<button type="submit" class="button button-wide"></button>`,
    () => document.createTextNode(t.pay(money(total()))),
    signal,
    cart,
  );
  const content = html`
    <div class="wide page">
      <h1>${t.checkout}</h1>
      <form class="checkout" novalidate @submit="${order}">
        <section aria-labelledby="details">
          <h2 id="details" class="part-title">${t.yourDetails}</h2>
          ${addressFields()}
        </section>
        <section class="summary" aria-labelledby="order">
          <h2 id="order" class="part-title">${t.yourOrder}</h2>
          ${live(element`<div></div>`, () => orderLines(cart.get()), signal, cart)}
          ${live(element`<div></div>`, () => thresholdBar(total()), signal, cart)}
          ${offersBlock({ placement: "till", query: { limit: 1 }, shape: "narrow", instead: goodToKnow }, signal)}
          ${pay}
          <p class="muted">${t.demoPay}</p>
        </section>
      </form>
    </div>`;
  return { title: t.checkout, content };
}

function order(event: Event): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  if (!showErrors(form)) return;
  const placed = placeOrder(nameIn(form));
  offerStore.track({
    name: "purchase",
    // The order's own id, so that it counts once however often it is told.
    eventId: placed.orderId,
    value: placed.total,
    currency: "GBP",
    items: placed.lines,
  });
  goTo(`/thank-you/${placed.orderId}`);
}

function emptyCheckout(): DocumentFragment {
  const t = texts();
  return html`
    <div class="wide page narrow">
      <h1>${t.checkout}</h1>
      <p class="lead">${t.emptyBasket}</p>
      <a class="button" href="/">${t.keepShopping}</a>
    </div>`;
}
