import { html } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { offersBlock } from "../offers/placement.ts";
import { offerStore } from "../offers/store.ts";
import { productGrid } from "../parts/product-grid.ts";
import { shelf } from "../parts/shelf.ts";
import { search } from "../shop/catalog.ts";
import type { Page } from "./page.ts";

/** What is found by the words in the address. */
export function searchPage(_named: string, signal: AbortSignal): Page {
  const t = texts();
  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const found = search(query);
  if (query) offerStore.searched(query);
  const title = t.resultsFor(query);
  const content = html`
    <div class="wide page">
      <h1><span dir="auto">${title}</span></h1>
      ${found.length > 0 ? productGrid(found) : html`<p class="lead">${t.noResults}</p>`}
      ${offersBlock(
        {
          placement: "search",
          query: { query },
          shape: "row",
          instead: shelf,
        },
        signal,
      )}
    </div>`;
  return { title, content };
}
