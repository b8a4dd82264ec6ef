import type { Offer } from "@basketwise/sdk";
import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { announce } from "../parts/announce.ts";
import { note } from "../shop/visit.ts";
import { popover } from "./popover.ts";
import { offerStore } from "./store.ts";
import { titleOf } from "./title-of.ts";

const REASONS = ["none", "price", "not-needed", "have-it"] as const;

/** "No, thanks", with a reason for whoever likes to give one. */
export function declineButton(offer: Offer): DocumentFragment {
  const t = texts();
  return popover("decline", t.decline, titleOf(offer), (close) => {
    const choices = REASONS.map(
      (reason) => html`
        <button type="button" class="choice" @click="${() => decline(offer, reason, close)}">
          ${t.declineReasons[reason]}
        </button>`,
    );
    return html`<p class="popover-title">${t.declineWhy}</p>${choices}`;
  });
}

function decline(offer: Offer, reason: (typeof REASONS)[number], close: () => void): void {
  close();
  offerStore.dismiss(offer, reason === "none" ? undefined : reason);
  for (const { productId } of offer.products) note("declined", productId);
  announce(texts().declined(titleOf(offer)));
}
