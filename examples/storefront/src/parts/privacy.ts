import { element, html } from "../dom/html.ts";
import { live } from "../dom/live.ts";
import { texts } from "../i18n/language.ts";
import { forget } from "../offers/forget.ts";
import { productsOf } from "../shop/catalog.ts";
import { consent } from "../shop/consent.ts";
import { forgetVisit, visit } from "../shop/visit.ts";
import { productLink } from "./link-to.ts";

/** Whether history may be used, what is known of this visit, and the way to have it forgotten. */
export function privacy(signal: AbortSignal): HTMLElement {
  const t = texts();
  const change = (event: Event) => {
    consent.set((event.currentTarget as HTMLInputElement).checked);
    if (!consent.get()) forgetVisit();
  };
  return element`
    <section class="panel" aria-labelledby="privacy">
      <h2 id="privacy" class="part-title">${t.privacy}</h2>
      <label class="switch">
        <input type="checkbox" role="switch" checked="${consent.get()}" aria-describedby="consent-help" @change="${change}">
        <span>${t.consent}</span>
      </label>
      <p id="consent-help" class="muted">${t.consentHelp}</p>
      <h3 class="small-title">${t.known}</h3>
      ${live(element`<div></div>`, known, signal, visit)}
    </section>`;
}

function known(): DocumentFragment {
  const t = texts();
  const { viewed, declined } = visit.get();
  if (viewed.length + declined.length === 0) return html`<p class="muted">${t.nothingKnown}</p>`;
  return html`
    ${list(t.viewedHere, viewed)}
    ${list(t.dismissedHere, declined)}
    <button type="button" class="button button-quiet" @click="${forget}">${t.forget}</button>`;
}

function list(title: string, ids: readonly string[]): DocumentFragment | undefined {
  if (ids.length === 0) return undefined;
  const links = productsOf(ids).map(
    (product) =>
      html`<li><a href="${productLink(product.id)}" lang="en"><bdi>${product.title}</bdi></a></li>`,
  );
  return html`<p class="muted">${title}</p><ul class="plain-list">${links}</ul>`;
}
