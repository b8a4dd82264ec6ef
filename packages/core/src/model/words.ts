import type { Product } from "./product.ts";

/** The words of a text in any script, in lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that a search finds a product by: those of its title, brand and category. */
export function wordsOf(product: Product): string[] {
  return words([product.title, product.brand ?? "", product.category ?? ""].join(" "));
}
