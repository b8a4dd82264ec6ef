import { element, html } from "../dom/html.ts";
import { live } from "../dom/live.ts";
import { texts } from "../i18n/language.ts";
import { offersBlock } from "../offers/placement.ts";
import { customerSwitch } from "../parts/customer-switch.ts";
import { orderHistory } from "../parts/order-history.ts";
import { planList } from "../parts/plan-list.ts";
import { privacy } from "../parts/privacy.ts";
import { shelf } from "../parts/shelf.ts";
import { chosenPlan, customer } from "../shop/customer.ts";
import type { Page } from "./page.ts";

/** Who the customer is, what they have, and what is known of them. */
export function accountPage(_named: string, signal: AbortSignal): Page {
  const t = texts();
  const content = html`
    <div class="wide page">
      <h1>${t.account}</h1>
      ${customerSwitch()}
      ${offersBlock({ placement: "account", shape: "row", instead: shelf }, signal)}
      ${live(element`<div></div>`, planList, signal, customer, chosenPlan)}
      <div class="account-parts">
        ${live(element`<section class="panel" aria-labelledby="orders"></section>`, orderHistory, signal, customer)}
        ${privacy(signal)}
      </div>
    </div>`;
  return { title: t.account, content };
}
