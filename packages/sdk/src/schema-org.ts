/** From and to schema.org's product markup: what a page says of its products already, and offers as search engines read them. */

export type { MarkupSource } from "./conventions/schema-org/markup-in.ts";
export { productFromPage } from "./conventions/schema-org/product-from-page.ts";
export { readProductMarkup } from "./conventions/schema-org/read-product-markup.ts";
export { type JsonLdOptions, toJsonLd } from "./conventions/schema-org/to-json-ld.ts";
export type {
  ProductProblem,
  ProductsRead,
  ReadProductsOptions,
} from "./conventions/shared/products-read.ts";
