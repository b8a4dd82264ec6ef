import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { isSorting, SORTINGS, type Sorting, sorted } from "../shop/catalog.ts";
import type { Product } from "../shop/product.ts";
import { productCard } from "./product-card.ts";

/** Products that are shown at a time. */
const STEP = 24;

/** Products in a grid, how many there are, and the order they stand in; a long list is shown step by step. */
export function productGrid(products: readonly Product[]): HTMLElement {
  const t = texts();
  const list = element`<ul class="products"></ul>`;
  const more = element`<button type="button" class="button button-quiet" @click="${() => showMore()}">${t.showMore}</button>`;
  let order: readonly Product[] = [];
  let shown = 0;
  const showMore = () => {
    const next = order.slice(shown, shown + STEP).map(productCard);
    list.append(...next);
    if (shown > 0) next[0]?.querySelector("a")?.focus();
    shown += next.length;
    more.hidden = shown >= order.length;
  };
  const sort = (by: Sorting) => {
    order = sorted(products, by);
    shown = 0;
    list.replaceChildren();
    showMore();
  };
  sort("featured");
  return element`
    <div class="grid">
      <div class="grid-head">
        <p class="muted">${t.items(products.length)}</p>
        <label class="sort">${t.sortBy} ${sortings(sort)}</label>
      </div>
      ${list}
      <p class="grid-more">${more}</p>
    </div>`;
}

function sortings(sort: (by: Sorting) => void): HTMLElement {
  const { sortings: names } = texts();
  const choose = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isSorting(value)) sort(value);
  };
  return element`
    <select @change="${choose}">${SORTINGS.map((by) => html`<option value="${by}">${names[by]}</option>`)}</select>`;
}
