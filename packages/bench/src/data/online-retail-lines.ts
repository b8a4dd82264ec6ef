import { readGzip } from "./read-gzip.ts";

/** A line of an invoice, as the file has it. */
export interface RetailLine {
  readonly invoice: string;
  readonly product: string;
  readonly title: string;
  /** Pieces, more than 0. */
  readonly quantity: number;
  /** ISO 8601; the file's times have no zone and are taken as UTC. */
  readonly at: string;
  /** Pounds a piece, more than 0. */
  readonly price: number;
  readonly customer: string;
}

/** UCI "Online Retail": the lines of a gift shop's invoices, without cancellations and lines that nothing was paid for. */
export function onlineRetailLines(): Iterable<RetailLine> | undefined {
  const text = readGzip("online-retail.csv.gz");
  return text === undefined ? undefined : sold(text);
}

/** The lines that were sold. */
function* sold(text: string): Iterable<RetailLine> {
  for (const line of text.split("\n").slice(1)) {
    const [invoice = "", product = "", title = "", quantity, at = "", price, customer = ""] = cells(
      line.trimEnd(),
    );
    if (invoice === "" || invoice.startsWith("C") || !(Number(quantity) > 0 && Number(price) > 0)) continue;
    yield {
      invoice,
      product,
      title,
      quantity: Number(quantity),
      at: `${at.replace(" ", "T")}Z`,
      price: Number(price),
      customer,
    };
  }
}

/** The cells of a CSV line; what stands in quotes may hold commas. */
function cells(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
