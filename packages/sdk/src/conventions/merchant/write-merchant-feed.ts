import type { Product } from "@basketwise/core";
import { ATTRIBUTES } from "./attributes.ts";
import { featuresToWrite } from "./features.ts";
import { payer } from "./value-writers.ts";

/** What a feed says of itself, and of its products beyond what a product knows. */
export interface WriteFeedOptions {
  readonly title: string;
  /** The shop's address. */
  readonly link: string;
  readonly description?: string | undefined;
  /** ISO 4217, of all prices. */
  readonly currency: string;
  /** Attributes that a product does not have here, such as `description`, `gtin` or `condition`, by their Google names. */
  readonly more?: ((product: Product) => Readonly<Record<string, string>>) | undefined;
}

/**
 * A Google Merchant feed (RSS 2.0) of products. What they cost the shop, and whatever else is not for the public, is
 * never in it.
 *
 * ```ts
 * const xml = writeMerchantFeed(products, { title: "Shop", link: "https://shop.example", currency: "GBP" });
 * ```
 *
 * @throws RangeError where `currency` is none, or `more` names what can be no attribute
 */
export function writeMerchantFeed(products: readonly Product[], options: WriteFeedOptions): string {
  const { title, link, description = title, more } = options;
  const pay = payer(options.currency);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">',
    "<channel>",
    element("title", title),
    element("link", link),
    element("description", description),
    ...products.flatMap((product) => ["<item>", ...lines(product, pay, more?.(product)), "</item>"]),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function lines(
  product: Product,
  pay: (amount: number) => string,
  more: Readonly<Record<string, string>> = {},
): string[] {
  const { own, details } = featuresToWrite(product);
  const fields = Object.values(ATTRIBUTES).flatMap(({ names: [attribute = ""], write }) =>
    (write?.(product, pay) ?? []).map((value) => [attribute, value] as const),
  );
  const wrong = Object.keys(more).find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
  if (wrong !== undefined) throw new RangeError(`more: expected a name such as gtin; found "${wrong}"`);
  const plain = [...fields, ...own, ...Object.entries(more)];
  return [
    ...plain.map(([attribute, value]) => element(`g:${attribute}`, value)),
    ...details.map(({ name, value }) => {
      const inside = element("g:attribute_name", name) + element("g:attribute_value", value);
      return `<g:product_detail>${inside}</g:product_detail>`;
    }),
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as it may stand in XML 1.0, without the characters that may not. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);
}
