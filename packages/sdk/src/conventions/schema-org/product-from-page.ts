import { fieldsOf, listOf } from "../shared/fields.ts";
import { quietly } from "../shared/quietly.ts";
import { nameOf } from "../shared/values.ts";
import { type FoundProduct, findProducts, idOf } from "./find-products.ts";
import { markupIn } from "./markup-in.ts";
import { linkOf } from "./node.ts";

/**
 * The id of the product that a page is about, of its markup: the one whose address is the page's, else the only one that
 * is not one of a list, else what `product:retailer_item_id` says. Undefined where none of these tells. Never throws.
 *
 * ```ts
 * const productId = productFromPage(document);
 * if (productId) store.observe("product", { productId });
 * ```
 */
export function productFromPage(page: Document): string | undefined {
  return quietly(() => nameOf(markedUp(page) ?? named(page)), undefined);
}

function markedUp(page: Document): string | undefined {
  const found = findProducts(markupIn(page).values).filter(({ node, listed }) => !listed && idOf(node));
  const ids = new Set(found.map(({ node }) => idOf(node)));
  const here = found.find((one) => addressesOf(one, page).includes(page.URL));
  const near = found.find((one) => addressesOf(one, page).some((url) => plain(url) === plain(page.URL)));
  const versions = new Set(found.map(({ group }) => group));
  const only = ids.size === 1 || (versions.size === 1 && found[0]?.group) ? found[0] : undefined;
  const chosen = here ?? near ?? only;
  return chosen && idOf(chosen.node);
}

/** The addresses that a product's markup gives to its page. */
function addressesOf({ node }: FoundProduct, page: Document): string[] {
  const offers = listOf(node.offers).map((offer) => linkOf(fieldsOf(offer).url));
  return [linkOf(node.url), linkOf(node.mainEntityOfPage), ...offers].flatMap((link) =>
    link === undefined ? [] : quietly(() => [new URL(link, page.baseURI).href], []),
  );
}

/** An address without what may be added to it on the way. */
function plain(url: string): string {
  return url.replace(/[?#].*$/, "");
}

function named(page: Document): string | undefined {
  return (
    page.querySelector('meta[property="product:retailer_item_id"]')?.getAttribute("content") ?? undefined
  );
}
