import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { calm } from "./calm.ts";

/** What the shop promises, and what it really is. */
export function footer(): HTMLElement {
  const t = texts();
  return element`
    <footer class="footer">
      <div class="wide">
        <h2 class="visually-hidden">${t.calmTitle}</h2>
        <ul class="calm-row">${calm()}</ul>
        <p class="footer-text">${t.footerAbout}</p>
        <p class="footer-text">${t.footerData}</p>
      </div>
    </footer>`;
}
