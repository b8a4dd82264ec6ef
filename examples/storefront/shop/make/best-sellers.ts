import type { OrderTable } from "@basketwise/core";
import { readOrders } from "../../../../packages/cli/src/orders/read-orders.ts";
import { usualPrices } from "./usual-price.ts";

/** A product as the orders tell of it. */
export interface Sold {
  readonly id: string;
  /** The title that most of its lines have. */
  readonly title: string;
  /** In major units. */
  readonly price: number;
  /** Orders that held it. */
  readonly orders: number;
}

/** Stock codes of goods begin with five digits; postage, discounts and bank charges have words. */
const GOODS = /^\d{5}/;

/** All goods of the order files, those in most orders first. */
export async function bestSellers(files: readonly string[]): Promise<Sold[]> {
  const { table, titles } = await readOrders(files);
  const prices = usualPrices(table);
  const orders = ordersByProduct(table);
  return table.products
    .map((id, place) => {
      return { id, title: titles.get(id) ?? id, price: prices[place] ?? 0, orders: orders[place] ?? 0 };
    })
    .filter(({ id, price }) => GOODS.test(id) && price > 0)
    .sort((a, b) => b.orders - a.orders || (a.id < b.id ? -1 : 1));
}

/** An order's lines hold each product once, so a product's lines are its orders. */
function ordersByProduct({ products, lineProduct }: OrderTable): Uint32Array {
  const counts = new Uint32Array(products.length);
  for (const product of lineProduct) counts[product] = (counts[product] ?? 0) + 1;
  return counts;
}
