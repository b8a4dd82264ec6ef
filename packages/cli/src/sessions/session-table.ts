import { type BasketTable, basketTableFromCodes } from "@basketwise/core";
import type { Database } from "../io/duckdb.ts";
import type { ViewCounts } from "./index-views.ts";

/** The indexed sessions as columns: the distinct products of each. */
export async function readSessionTable(
  database: Database,
  { sessions, looks }: Pick<ViewCounts, "sessions" | "looks">,
): Promise<BasketTable> {
  const products: string[] = [];
  await database.stream("SELECT product FROM viewed_products ORDER BY place", (chunk) => {
    for (const product of chunk.texts(0)) products.push(product!);
  });
  const items = new Uint32Array(looks);
  const offsets = new Uint32Array(sessions + 1);
  let at = 0;
  await database.stream(LOOKS, (chunk) => {
    const [places, codes] = [chunk.numbers(0), chunk.numbers(1)];
    items.set(codes, at);
    at += chunk.rows;
    // Every session has a product, so the last of its rows leaves the right end here.
    for (let row = 0; row < chunk.rows; row++) offsets[places[row]! + 1] = at - chunk.rows + row + 1;
  });
  return basketTableFromCodes(products, offsets, items);
}

const LOOKS = `SELECT DISTINCT s.place AS session, p.place AS product
  FROM views v JOIN session_places s USING (session) JOIN viewed_products p USING (product)
  ORDER BY session, product`;
