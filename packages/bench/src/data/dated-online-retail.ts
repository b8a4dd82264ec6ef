import { basketTable, type DatedBaskets } from "@basketwise/core";
import { onlineRetailLines } from "./online-retail-lines.ts";

/** The baskets of UCI "Online Retail", one an invoice, with the moment of each. */
export function datedOnlineRetail(): DatedBaskets | undefined {
  const lines = onlineRetailLines();
  if (lines === undefined) return undefined;
  const invoices = new Map<string, { readonly at: number; readonly items: string[] }>();
  for (const { invoice, product, at } of lines) {
    const known = invoices.get(invoice);
    if (known) known.items.push(product);
    else invoices.set(invoice, { at: Date.parse(at), items: [product] });
  }
  const baskets = [...invoices.values()];
  return {
    table: basketTable(baskets.map(({ items }) => items)),
    at: Float64Array.from(baskets, ({ at }) => at),
  };
}
