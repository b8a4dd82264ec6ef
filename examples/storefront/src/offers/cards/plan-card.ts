import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { money } from "../../i18n/numbers.ts";
import { choosePlan } from "../../parts/choose-plan.ts";
import { productOf } from "../../shop/catalog.ts";
import { actions } from "../actions.ts";
import type { Answer } from "../answer.ts";
import { offerStore } from "../store.ts";
import { compareTable } from "./compare-table.ts";
import { offerPrice } from "./offer-price.ts";

/** A plan that suits the customer's usage: every reason is said, because it is the sum that speaks. */
export function planCard(offer: Offer, answer: Answer): HTMLElement {
  const t = texts();
  const [plan] = offer.products;
  if (!plan) return element`<li class="offer"></li>`;
  const { trialDays = 0 } = offer;
  const isTrial = offer.technique === "trial";
  const label = isTrial ? t.startTrial(trialDays) : t.choosePlan;
  // The button of a trial says so already.
  const reasons = offer.reasons.filter(({ code }) => code !== "try_first");
  const highlights = offer.compare ? [] : (productOf(plan.productId)?.highlights ?? []);
  const takePlan = () => {
    offerStore.accept(offer);
    choosePlan(plan.productId, plan.title);
  };
  return element`
    <li class="offer">
      <div class="offer-body offer-plan">
        <h3 class="offer-title" lang="en"><bdi>${plan.title}</bdi></h3>
        ${isTrial ? html`<p class="price">${t.trialPrice(trialDays, money(plan.price, offer.price.currency))}</p>` : offerPrice(offer)}
        ${reasons.map(({ text }) => html`<p class="plan-reason" dir="auto">${text}</p>`)}
        ${!isTrial && trialDays > 0 && html`<p class="offer-note">${t.startTrial(trialDays)}</p>`}
        <ul class="highlights" lang="en">${highlights.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>
        ${compareTable(offer)}
        ${actions(offer, answer, label, takePlan)}
      </div>
    </li>`;
}
