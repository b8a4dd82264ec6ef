import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { money, number } from "../i18n/numbers.ts";
import { plans } from "../shop/catalog.ts";
import { customerNow } from "../shop/customer.ts";
import type { Product } from "../shop/product.ts";
import { choosePlan } from "./choose-plan.ts";
import { productPrice } from "./price.ts";

/** The plans side by side; the customer's own shows what they use of it. Nothing for who has none. */
export function planList(): DocumentFragment {
  const { plan, usage = {} } = customerNow() ?? {};
  if (plan === undefined) return html``;
  const cards = plans().map((product) => planCard(product, product.id === plan ? usage : undefined));
  return html`<section aria-labelledby="plans"><h2 id="plans">${texts().plans}</h2><ul class="plans">${cards}</ul></section>`;
}

/** `usage` is given for the customer's own plan. */
function planCard(product: Product, usage: Readonly<Record<string, number>> | undefined): HTMLElement {
  const t = texts();
  const { id, title, highlights = [], plan } = product;
  const { includes = {}, overage = {} } = plan ?? {};
  return element`
    <li class="plan" data-chosen="${usage !== undefined ? "yes" : "no"}">
      ${usage && html`<p class="badge">${t.yourPlan}</p>`}
      <h3 lang="en"><bdi>${title}</bdi></h3>
      ${productPrice(product)}
      <ul class="highlights" lang="en">${highlights.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>
      ${Object.entries(overage).map(([metric, price]) => html`<p class="muted">${t.overage} (${metricName(metric)}): <bdi>${money(price)}</bdi></p>`)}
      ${usage ? usageBars(usage, includes) : html`<button type="button" class="button button-quiet" aria-label="${t.choosePlan}: ${title}" @click="${() => choosePlan(id, title)}">${t.choosePlan}</button>`}
    </li>`;
}

function usageBars(
  usage: Readonly<Record<string, number>>,
  includes: Readonly<Record<string, number>>,
): DocumentFragment {
  const t = texts();
  const bars = Object.entries(includes).map(([metric, included]) => {
    const used = usage[metric] ?? 0;
    const text = t.usedOf(number(used), number(included));
    return html`
      <p class="usage"><span>${metricName(metric)}</span> <bdi>${text}</bdi></p>
      <progress class="threshold-bar" max="${included}" value="${Math.min(used, included)}" aria-label="${metricName(metric)}: ${text}"></progress>`;
  });
  return html`<div><p class="small-title">${t.usage}</p>${bars}</div>`;
}

function metricName(metric: string): string {
  return texts().metrics[metric] ?? metric;
}
