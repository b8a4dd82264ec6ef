import type { OrderTable } from "@basketwise/core";

/** The median of what each product was sold for, in major units; NaN where no line tells. Its latest prices alone are those of December, when the shop also sold by another price list. */
export function usualPrices({ products, lineProduct, linePrice }: OrderTable): number[] {
  const prices: number[][] = products.map(() => []);
  linePrice.forEach((price, line) => {
    if (price > 0) prices[lineProduct[line] ?? 0]?.push(price);
  });
  return prices.map(median);
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
