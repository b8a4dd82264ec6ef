import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { day, money } from "../i18n/numbers.ts";
import { totalOf } from "../shop/cart.ts";
import { productOf } from "../shop/catalog.ts";
import { customerNow } from "../shop/customer.ts";

/** The customer's orders, the latest first. */
export function orderHistory(): DocumentFragment {
  const t = texts();
  const orders = (customerNow()?.orders ?? []).toReversed();
  const rows = orders.map(({ orderId, at, lines }) => {
    const titles = lines.map(
      ({ productId, quantity }) => `${quantity} × ${productOf(productId)?.title ?? productId}`,
    );
    return html`
      <li>
        <p><strong>${day(at)}</strong> <span class="muted"><bdi>${orderId}</bdi></span> <bdi class="line-price">${money(totalOf(lines))}</bdi></p>
        <p class="muted" lang="en" dir="auto">${titles.join(", ")}</p>
      </li>`;
  });
  return html`
    <h2 id="orders" class="part-title">${t.orders}</h2>
    ${rows.length > 0 ? html`<ul class="plain-list order-history">${rows}</ul>` : html`<p class="muted">${t.noOrders}</p>`}`;
}
