import type { Order, OrderLine, Product } from "@basketwise/core";
import { median } from "../measure/median.ts";
import { onlineRetailLines } from "./online-retail-lines.ts";

/** A shop as a graph is built of it. */
export interface Shop {
  /** In the order of the file. */
  readonly orders: readonly Order[];
  readonly catalog: readonly Product[];
  /** ISO 4217. */
  readonly currency: string;
}

/** The orders of UCI "Online Retail", and a catalog made of their lines: the title seen last, the median price. */
export function onlineRetailShop(): Shop | undefined {
  const lines = onlineRetailLines();
  if (lines === undefined) return undefined;
  const orders = new Map<string, Order & { readonly lines: OrderLine[] }>();
  const titles = new Map<string, string>();
  const prices = new Map<string, number[]>();
  for (const { invoice, product, title, quantity, at, price, customer } of lines) {
    const order = orders.get(invoice) ?? {
      orderId: invoice,
      at,
      ...(customer !== "" && { customerId: customer }),
      lines: [],
    };
    order.lines.push({ productId: product, quantity, price });
    orders.set(invoice, order);
    titles.set(product, title);
    const seen = prices.get(product);
    if (seen) seen.push(price);
    else prices.set(product, [price]);
  }
  const catalog = Array.from(titles, ([id, title]) => ({ id, title, price: pence(prices.get(id) ?? []) }));
  return { orders: [...orders.values()], catalog, currency: "GBP" };
}

/** The median of prices, to a penny. */
function pence(prices: readonly number[]): number {
  return Math.round(median(prices) * 100) / 100;
}
