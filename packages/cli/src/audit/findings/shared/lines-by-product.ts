import type { OrderTable } from "@basketwise/core";

/** In how many orders each product is, by its place in the table. */
export function linesByProduct({ products, lineProduct }: OrderTable): Uint32Array {
  const lines = new Uint32Array(products.length);
  for (const product of lineProduct) lines[product]!++;
  return lines;
}
