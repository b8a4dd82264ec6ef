import type { Product } from "../model/product.ts";

/** A product as it is today; `price` is today's, the sale price where there is one, in major units. */
export type TodaysProduct = Pick<Product, "price" | "cost" | "availability">;

/** What has to be known of today to say whether a promise can still be kept. */
export interface Today {
  /** The store's currency, ISO 4217; without it nothing is said of it. */
  readonly currency?: string;
  /** The policy's `margin.floor`. */
  readonly floor: number;
  /** Undefined where the catalog does not know it. */
  product(productId: string): TodaysProduct | undefined;
}
