import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { categoryName } from "./category-name.ts";
import { categoryLink } from "./link-to.ts";

/** The way from the front page down to a category, without the category itself unless it is asked for. */
export function crumbs(path: string, withItself = false): HTMLElement {
  const t = texts();
  const steps = path.split("/").map((_, i, all) => all.slice(0, i + 1).join("/"));
  const above = withItself ? steps : steps.slice(0, -1);
  const links = above.map((step) => html`<li><a href="${categoryLink(step)}">${categoryName(step)}</a></li>`);
  return element`
    <nav class="crumbs" aria-label="${t.path}"><ol><li><a href="/">${t.home}</a></li>${links}</ol></nav>`;
}
