import type { BasketTable } from "@basketwise/core";

/** How large a set of baskets is, in words. */
export function describeTable({ products, offsets, items }: BasketTable): string {
  const count = (value: number) => value.toLocaleString("en");
  return `${count(offsets.length - 1)} baskets, ${count(items.length)} lines, ${count(products.length)} products`;
}
