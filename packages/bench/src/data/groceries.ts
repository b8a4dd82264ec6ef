import { type BasketTable, basketTable } from "@basketwise/core";
import { readGzip } from "./read-gzip.ts";

/** "Groceries": a month of a local grocery outlet, a basket of names a line. */
export function groceries(): BasketTable | undefined {
  const text = readGzip("groceries.csv.gz");
  if (text === undefined) return undefined;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return basketTable(lines.map((line) => line.split(",").map((name) => name.trim())));
}
