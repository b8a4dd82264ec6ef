import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { offersBlock } from "../offers/placement.ts";
import { askAbout } from "../offers/store.ts";
import { orderLines } from "../parts/order-lines.ts";
import { shelf } from "../parts/shelf.ts";
import { orders } from "../shop/orders.ts";
import type { Page } from "./page.ts";

/** Thanks for an order, with what it earned. */
export function confirmationPage(orderId: string, signal: AbortSignal): Page {
  const t = texts();
  const order = orders.get().find((placed) => placed.orderId === orderId);
  if (!order) {
    const content = html`
      <div class="wide page narrow"><h1>${t.thanksPlain}</h1><p class="lead">${t.orderUnknown}</p><a class="button" href="/">${t.keepShopping}</a></div>`;
    return { title: t.thanksPlain, content };
  }
  // A reward is for what was bought, so this page asks with the order's lines instead of the cart's.
  askAbout(order.lines, signal);
  const content = html`
    <div class="wide page">
      <h1 dir="auto">${t.thanks(order.name)}</h1>
      <p class="lead">${t.orderPlaced(order.orderId)}</p>
      ${offersBlock({ placement: "confirmation", shape: "row", instead: shelf }, signal)}
      <section class="receipt" aria-labelledby="receipt">
        <h2 id="receipt" class="part-title">${t.yourOrder}</h2>
        ${orderLines(order.lines)}
        <a class="button button-quiet" href="/">${t.keepShopping}</a>
      </section>
    </div>`;
  return { title: t.thanksPlain, content };
}
