import type { Offer, SpokenReason } from "@basketwise/sdk";
import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { moment } from "../i18n/numbers.ts";
import type { Answer } from "./answer.ts";
import { factText } from "./fact-text.ts";
import { popover } from "./popover.ts";
import { titleOf } from "./title-of.ts";

/** "Why this?": every reason with the numbers behind it, how the offer was found, what it rests on, and who answered. */
export function whyButton(offer: Offer, answer: Answer): DocumentFragment {
  const t = texts();
  return popover(
    "why",
    t.why,
    titleOf(offer),
    () => html`
    <p class="popover-title">${t.whyTitle}</p>
    ${offer.reasons.map((reason) => reasonPart(reason, offer.price.currency))}
    <dl class="facts">
      ${fact(t.whyHow, t.techniques[offer.technique] ?? offer.technique)}
      ${fact(t.whyUsed, answer.used.map((input) => t.used[input] ?? input).join(" · "))}
      ${fact(t.whyAnswered, answer.answeredBy && t.answered[answer.answeredBy])}
      ${fact(t.whyUntil, offer.expiresAt && moment(offer.expiresAt))}
    </dl>
    ${offer.disclosure && html`<p class="disclosure" dir="auto">${offer.disclosure}</p>`}`,
  );
}

function reasonPart({ text, evidence }: SpokenReason, currency: string): DocumentFragment {
  const t = texts();
  const rows = Object.entries(evidence)
    .filter(([name]) => t.evidence[name] !== undefined)
    .map(
      ([name, value]) => html`
        <tr><th scope="row">${t.evidence[name]}</th><td><bdi>${factText(name, value, currency)}</bdi></td></tr>`,
    );
  return html`
    <p class="why-reason" dir="auto">${text}</p>
    ${rows.length > 0 && html`<table class="evidence"><tbody>${rows}</tbody></table>`}`;
}

/** Nothing where there is nothing to say. */
function fact(name: string, said: string | undefined): DocumentFragment | undefined {
  return said ? html`<div><dt>${name}</dt><dd>${said}</dd></div>` : undefined;
}
