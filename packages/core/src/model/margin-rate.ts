import { median } from "./median.ts";
import { type Product, priceToday } from "./product.ts";

/** The share of a price that is above cost, (price − cost) / price, both in one unit; 0 where there is no price. */
export function marginRate(price: number, cost: number): number {
  return price > 0 ? (price - cost) / price : 0;
}

/** The median of (price − cost) / price over the products that have both; undefined where none has. */
export function medianMarginRate(catalog: readonly Product[]): number | undefined {
  const rates = catalog.flatMap((product) => {
    const price = priceToday(product);
    return product.cost === undefined || price <= 0 ? [] : [marginRate(price, product.cost)];
  });
  return median(rates);
}
