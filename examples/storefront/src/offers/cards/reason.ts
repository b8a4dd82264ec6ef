import type { Offer } from "@basketwise/sdk";
import { html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";

/** The strongest reason in a sentence; each begins in its own direction. Below it whatever has to be said with the offer. */
export function reason({ reasons, partner, disclosure, story }: Offer): DocumentFragment {
  const t = texts();
  return html`
    <p class="reason" dir="auto">${reasons[0]?.text}</p>
    ${story && html`<p class="offer-note" dir="auto">${story.text}</p>`}
    ${partner && html`<p class="offer-note">${t.partner(partner)}</p>`}
    ${disclosure && html`<p class="offer-note" dir="auto">${disclosure}</p>`}`;
}
