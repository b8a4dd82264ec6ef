import type { Product } from "@basketwise/core";
import { given } from "../shared/fields.ts";
import type { OneCurrency } from "../shared/money.ts";
import type { ProductProblem, ProductsRead, ReadProductsOptions } from "../shared/products-read.ts";
import { quietly } from "../shared/quietly.ts";
import { unreadable } from "../shared/read.ts";
import { findProducts } from "./find-products.ts";
import { type MarkupSource, markupIn } from "./markup-in.ts";
import type { Node } from "./node.ts";
import { readProduct } from "./read-product.ts";

/**
 * The products that a page marks up for search engines, in JSON-LD or microdata, or that the texts of such scripts do.
 * Versions of a `ProductGroup` are products of one group. A product without id (`sku` or `productID`), name or price is
 * left out, as is one whose id an earlier one has; `problems` says which and why. Never throws.
 *
 * ```ts
 * const { products } = readProductMarkup(document);
 * ```
 */
export function readProductMarkup(source: MarkupSource, options: ReadProductsOptions = {}): ProductsRead {
  return quietly(() => productsOf(source, { currency: options.currency }), { products: [], problems: [] });
}

function productsOf(source: MarkupSource, page: OneCurrency): ProductsRead {
  const { values, broken } = markupIn(source);
  const found = findProducts(values);
  const byId = new Map<string, Node>();
  for (const { node } of found) if (typeof node["@id"] === "string") byId.set(node["@id"], node);
  const products = new Map<string, Product>();
  const problems: ProductProblem[] = broken.map((text) => ({
    item: 0,
    field: "",
    expected: "JSON",
    found: shown(text),
  }));
  found.forEach((one, i) => {
    const read = readProduct(one, byId, page);
    if (!("product" in read)) problems.push({ item: i + 1, ...read });
    else if (!products.has(read.product.id)) products.set(read.product.id, read.product);
  });
  return { products: [...products.values()], ...given({ currency: page.currency }), problems };
}

function shown(text: string): string {
  const { found = "" } = unreadable("", text.trim()) as { found?: string };
  return found;
}
