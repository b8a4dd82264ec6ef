import type { Product } from "@basketwise/core";

type Availability = NonNullable<Product["availability"]>;

/** Google's words and schema.org's, by their letters alone. */
const WORDS = {
  instock: "in_stock",
  instoreonly: "in_stock",
  onlineonly: "in_stock",
  limitedavailability: "in_stock",
  outofstock: "out_of_stock",
  soldout: "out_of_stock",
  discontinued: "out_of_stock",
  reserved: "out_of_stock",
  preorder: "preorder",
  presale: "preorder",
  backorder: "backorder",
  madetoorder: "backorder",
} as const satisfies Readonly<Record<string, Availability>>;

/** Whether a product can be had, of a word such as `in stock` or `https://schema.org/InStock`; undefined for any other. */
export function availabilityOf(word: string): Availability | undefined {
  const letters = word
    .replace(/^https?:\/\/schema\.org\//i, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  return Object.hasOwn(WORDS, letters) ? WORDS[letters as keyof typeof WORDS] : undefined;
}
