import type { Product } from "@basketwise/core";
import { given } from "../shared/fields.ts";
import type { OneCurrency } from "../shared/money.ts";
import type { ProductProblem, ProductsRead, ReadProductsOptions } from "../shared/products-read.ts";
import { tableRecords } from "./table-records.ts";
import { toProduct } from "./to-product.ts";
import { xmlRecords } from "./xml-records.ts";

/** How a feed is read. */
export interface ReadFeedOptions extends ReadProductsOptions {
  /** The moment for which sale prices hold, milliseconds since the epoch; now where nothing is said. */
  readonly at?: number | undefined;
}

/**
 * The products of a Google Merchant feed: RSS or Atom, or a table with tabs or commas. A product that can't be read in
 * full is left out, as is one whose id an earlier one has; `problems` says which and why. Never throws.
 *
 * ```ts
 * const { products, problems } = readMerchantFeed(await readFile("feed.xml", "utf8"), { currency: "GBP" });
 * ```
 */
export function readMerchantFeed(text: string, options: ReadFeedOptions = {}): ProductsRead {
  const { at = Date.now() } = options;
  const feed: OneCurrency = { currency: options.currency };
  const whole = String(text)
    .replace(/^\uFEFF/, "")
    .trimStart();
  const skipped = countLines(String(text)) - countLines(whole);
  const { records, broken } = whole.startsWith("<") ? xmlRecords(whole) : tableRecords(whole);
  const products = new Map<string, Product>();
  const problems: ProductProblem[] = [];
  records.forEach((record, i) => {
    const [item, line] = [i + 1, record.line + skipped];
    const read = toProduct(record, feed, at);
    if (!("product" in read)) problems.push({ item, line, ...read });
    else if (products.has(read.product.id)) problems.push({ item, line, ...twice(read.product.id) });
    else products.set(read.product.id, read.product);
  });
  if (broken) problems.push({ item: 0, field: "", ...broken, line: broken.line + skipped });
  return { products: [...products.values()], ...given({ currency: feed.currency }), problems };
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function twice(id: string) {
  return { field: "id", expected: "an id that no earlier product has", found: id };
}
