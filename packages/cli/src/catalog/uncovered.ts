import type { OrderTable, Product } from "@basketwise/core";
import { InputError } from "../input-error.ts";

/** What orders name and the catalog does not know. */
export interface Uncovered {
  readonly lines: number;
  readonly products: number;
}

/** Counts the order lines of products that the catalog doesn't know; InputError where it knows none. */
export function uncoveredBy(
  catalog: readonly Product[],
  { products, lineProduct }: OrderTable,
  file: string,
): Uncovered {
  const known = new Set(catalog.map(({ id }) => id));
  const missing = products.map((id) => !known.has(id));
  const lines = lineProduct.reduce((sum, product) => sum + Number(missing[product] ?? true), 0);
  if (lines > 0 && lines === lineProduct.length) {
    const [ours, theirs] = [products[0], catalog[0]?.id];
    throw new InputError(
      `${file}: holds none of the products of the orders: they name ${JSON.stringify(ours)}, the catalog ${JSON.stringify(theirs)}`,
    );
  }
  return { lines, products: missing.filter(Boolean).length };
}
