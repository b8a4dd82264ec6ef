import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { type Threshold, thresholdsAround } from "../shop/thresholds.ts";
import { icon } from "./icon.ts";

/** How far a total is from what it earns next. */
export function thresholdBar(total: number): HTMLElement {
  const t = texts();
  const { next, reached } = thresholdsAround(total);
  const share = next ? total / next.amount : 1;
  const text = next
    ? t.missing(money(next.amount - total), rewardText(next))
    : reached && t.reached(rewardText(reached));
  return element`
    <div class="threshold" data-state="${next ? "open" : "reached"}">
      <p class="threshold-text">${!next && icon("tick")}<span>${text}</span></p>
      <progress class="threshold-bar" max="1" value="${share}" aria-label="${text ?? ""}"></progress>
      ${next && reached && html`<p class="threshold-reached">${icon("tick")}<span>${t.reached(rewardText(reached))}</span></p>`}
    </div>`;
}

/** The reward in the chosen language, where the shop has words for it. */
function rewardText({ reward }: Threshold): string {
  return texts().rewards[reward] ?? reward;
}
