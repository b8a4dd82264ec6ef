import type { Offer } from "@basketwise/sdk";
import { element, html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { money } from "../../i18n/numbers.ts";
import { featureText } from "../../parts/feature-text.ts";
import { productOf } from "../../shop/catalog.ts";
import { priceOf } from "../../shop/product.ts";

/** What differs, side by side; nothing where nothing does. */
export function compareTable({ compare = [], products: [product], price }: Offer): HTMLElement | undefined {
  const t = texts();
  if (compare.length === 0) return undefined;
  const chosen = productOf(product?.replaces ?? "");
  const rows = compare.map(
    ({ feature, from, to }) => html`
      <tr>
        <th scope="row" lang="en"><bdi>${feature}</bdi></th>
        <td><bdi>${featureText(from)}</bdi></td>
        <td><bdi>${featureText(to)}</bdi></td>
      </tr>`,
  );
  return element`
    <table class="compare">
      <thead><tr><th scope="col"><span class="visually-hidden">${t.feature}</span></th><th scope="col">${t.youChose}</th><th scope="col">${t.thisOne}</th></tr></thead>
      <tbody>
        ${rows}
        ${chosen && html`<tr><th scope="row">${t.price}</th><td><bdi>${money(priceOf(chosen))}</bdi></td><td><bdi>${money(product?.price ?? price.amount, price.currency)}</bdi></td></tr>`}
      </tbody>
    </table>`;
}
