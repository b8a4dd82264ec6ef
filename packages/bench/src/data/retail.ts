import { type BasketTable, basketTable } from "@basketwise/core";
import { readGzip } from "./read-gzip.ts";

/** FIMI "retail": a supermarket's baskets, one a line, products as integers. */
export function retail(): BasketTable | undefined {
  const text = readGzip("retail.dat.gz");
  return text === undefined ? undefined : basketTable(baskets(text));
}

/** The lines that hold anything. */
function* baskets(text: string): Iterable<string[]> {
  for (const line of text.split("\n")) {
    const ids = line.trim();
    if (ids !== "") yield ids.split(" ");
  }
}
