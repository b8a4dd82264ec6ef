import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import type { Page } from "./page.ts";

/** There is nothing at this address. */
export function lostPage(_named: string, _signal: AbortSignal): Page {
  const t = texts();
  const content = html`
    <div class="wide page narrow">
      <h1>${t.lostTitle}</h1>
      <p class="lead">${t.lostText}</p>
      <a class="button" href="/">${t.keepShopping}</a>
    </div>`;
  return { title: t.lostTitle, content };
}
