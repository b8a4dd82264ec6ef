import type { OrderTable, Product } from "@basketwise/core";
import { latestPrices } from "./latest-prices.ts";

/**
 * A catalog of what was ordered: each product under the title that most rows give it, or its id, at the median of its
 * latest prices, and without a category. A product that was never sold at a known price costs 0.
 */
export function catalogFromOrders(table: OrderTable, titles: ReadonlyMap<string, string>): Product[] {
  const prices = latestPrices(table);
  return table.products.map((id, product) => {
    const price = prices[product]!;
    return { id, title: titles.get(id) ?? id, price: Number.isNaN(price) ? 0 : price };
  });
}
