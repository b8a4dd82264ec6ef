import { median } from "./median.ts";
import { type Product, priceToday } from "./product.ts";

/** The median of (price − cost) / price over the products that have both; undefined where none has. */
export function medianMarginRate(catalog: readonly Product[]): number | undefined {
  const rates = catalog.flatMap((product) => {
    const price = priceToday(product);
    return product.cost === undefined || price <= 0 ? [] : [(price - product.cost) / price];
  });
  return median(rates);
}
