import type { OfferResponse } from "@basketwise/sdk";
import type { PlacementQuery } from "@basketwise/sdk/store";
import { element, html } from "../dom/html.ts";
import { replaceContent } from "../dom/live.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { announce } from "../parts/announce.ts";
import { icon } from "../parts/icon.ts";
import { productLink } from "../parts/link-to.ts";
import { buy } from "../shop/buy.ts";
import { productOf } from "../shop/catalog.ts";
import { offerStore } from "./store.ts";

type Required = OfferResponse["required"][number];

/**
 * What the product does not work without, said plainly in the line under the button. Until that is known, and where it
 * needs nothing, the line says when the parcel leaves.
 */
export function requiredPart(query: PlacementQuery, signal: AbortSignal): HTMLElement {
  const host = element`<div class="required" aria-live="polite"></div>`;
  const observed = offerStore.observe("product", query);
  const draw = () => {
    const state = observed.get();
    if (state.status === "loading") return;
    const required = "response" in state ? state.response.required : [];
    replaceContent(host, required.length > 0 ? needed(required) : dispatch());
  };
  host.append(dispatch());
  draw();
  signal.addEventListener("abort", observed.subscribe(draw));
  return host;
}

function needed(required: readonly Required[]): DocumentFragment {
  return html`<p class="required-title">${texts().required}</p><ul>${required.map(neededLine)}</ul>`;
}

function neededLine({ productId, title, price }: Required): HTMLElement {
  const t = texts();
  const product = productOf(productId);
  const toBasket = () => {
    if (product) buy(product);
    announce(t.added(title));
  };
  return element`
    <li>
      <a href="${productLink(productId)}" lang="en"><bdi>${title}</bdi></a> <bdi>${money(price)}</bdi>
      ${product && html`<button type="button" class="link-button" data-key="required:${productId}" aria-label="${t.add}: ${title}" @click="${toBasket}">${t.add}</button>`}
    </li>`;
}

function dispatch(): HTMLElement {
  return element`<p class="dispatch">${icon("parcel")}<span>${texts().dispatch}</span></p>`;
}
