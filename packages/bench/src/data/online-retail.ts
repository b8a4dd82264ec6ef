import { type BasketTable, basketTable } from "@basketwise/core";
import { readGzip } from "./read-gzip.ts";

/** UCI "Online Retail": a gift shop's invoices, without cancellations and lines that nothing was paid for. */
export function onlineRetail(): BasketTable | undefined {
  const text = readGzip("online-retail.csv.gz");
  if (text === undefined) return undefined;
  const invoices = new Map<string, string[]>();
  for (const line of text.split("\n").slice(1)) {
    const [invoice = "", product = "", , quantity, , price] = cells(line.trimEnd());
    if (invoice === "" || invoice.startsWith("C") || !(Number(quantity) > 0 && Number(price) > 0)) continue;
    const basket = invoices.get(invoice);
    if (basket) basket.push(product);
    else invoices.set(invoice, [product]);
  }
  return basketTable(invoices.values());
}

/** The cells of a CSV line; what stands in quotes may hold commas. */
function cells(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
