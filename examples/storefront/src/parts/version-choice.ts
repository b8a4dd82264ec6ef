import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { money } from "../i18n/numbers.ts";
import { versionsOf } from "../shop/catalog.ts";
import { type Product, priceOf } from "../shop/product.ts";
import { featureText } from "./feature-text.ts";
import { productLink } from "./link-to.ts";

/** The versions of a product as links, the one on show marked; nothing where there is one only. */
export function versionChoice(product: Product): HTMLElement | undefined {
  const versions = versionsOf(product);
  if (versions.length === 0) return undefined;
  const t = texts();
  const links = versions.map((version) => {
    const words = html`<span lang="en">${nameOf(version)}</span> <bdi class="muted">${money(priceOf(version))}</bdi>`;
    return version.id === product.id
      ? element`<li><a class="chip" href="${productLink(version.id)}" aria-current="page">${words}</a></li>`
      : element`<li><a class="chip" href="${productLink(version.id)}">${words}</a></li>`;
  });
  return element`
    <nav class="versions" aria-label="${t.versions}"><p class="small-title">${t.versions}</p><ul class="chips">${links}</ul></nav>`;
}

/** A version goes by its features, or by its title where it has none. */
function nameOf({ features = {}, title }: Product): string {
  return (
    Object.entries(features)
      .map(([name, value]) => (typeof value === "string" ? value : `${featureText(value)} ${name}`))
      .join(", ") || title
  );
}
