import type { Product } from "@basketwise/core";

/** Something that can't be read, and where it stands. */
export interface ProductProblem {
  /** Which product of the source it is about, from 1; 0 where it is about none. */
  readonly item: number;
  /** The line of a feed at which the product begins, from 1. */
  readonly line?: number;
  /** The name that the source gives to it; empty where it is about the product as a whole. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** Products as they were found. One that can't be read in full is left out, and a problem says why. */
export interface ProductsRead {
  readonly products: readonly Product[];
  /** The one currency of their prices, where one is named. */
  readonly currency?: string;
  readonly problems: readonly ProductProblem[];
}

/** How products are read. */
export interface ReadProductsOptions {
  /** ISO 4217. Prices in any other are a problem; where nothing is said, the first that is named holds. */
  readonly currency?: string | undefined;
}
