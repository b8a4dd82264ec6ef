import { element, html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { offersBlock } from "../offers/placement.ts";
import { categoryName } from "../parts/category-name.ts";
import { crumbs } from "../parts/crumbs.ts";
import { categoryLink } from "../parts/link-to.ts";
import { productGrid } from "../parts/product-grid.ts";
import { shelf } from "../parts/shelf.ts";
import { categoriesBelow, inCategory } from "../shop/catalog.ts";
import { lostPage } from "./lost.ts";
import type { Page } from "./page.ts";

/** The products of a category, in an order of the customer's choice. */
export function categoryPage(path: string, signal: AbortSignal): Page {
  const products = inCategory(path);
  if (products.length === 0) return lostPage(path, signal);
  const [department = path] = path.split("/");
  const below = categoriesBelow(department);
  const content = html`
    <div class="wide page">
      ${crumbs(path)}
      <h1>${categoryName(path)}</h1>
      ${below.length > 1 && html`<ul class="chips">${[department, ...below].map((other) => chip(other, path, department))}</ul>`}
      ${productGrid(products)}
      ${offersBlock(
        {
          placement: "category",
          query: { category: path },
          shape: "row",
          instead: shelf,
        },
        signal,
      )}
    </div>`;
  return { title: categoryName(path), content };
}

function chip(path: string, here: string, department: string): HTMLElement {
  const name = path === department ? texts().allOf : categoryName(path);
  return path === here
    ? element`<li><a class="chip" href="${categoryLink(path)}" aria-current="page">${name}</a></li>`
    : element`<li><a class="chip" href="${categoryLink(path)}">${name}</a></li>`;
}
