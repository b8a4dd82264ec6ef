import { type BasketTable, basketTable } from "@basketwise/core";
import { onlineRetailLines } from "./online-retail-lines.ts";

/** The baskets of UCI "Online Retail", one an invoice. */
export function onlineRetail(): BasketTable | undefined {
  const lines = onlineRetailLines();
  if (lines === undefined) return undefined;
  const invoices = new Map<string, string[]>();
  for (const { invoice, product } of lines) {
    const basket = invoices.get(invoice);
    if (basket) basket.push(product);
    else invoices.set(invoice, [product]);
  }
  return basketTable(invoices.values());
}
