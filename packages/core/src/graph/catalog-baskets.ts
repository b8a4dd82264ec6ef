import type { Product } from "../model/product.ts";
import { type BasketTable, basketTableFromCodes } from "./basket-table.ts";
import type { OrderTable } from "./order-table.ts";
import type { DatedBaskets } from "./ties-by.ts";

/** Orders, or sessions, as baskets. */
type Rows = Pick<OrderTable, "products" | "starts" | "lineProduct"> & {
  readonly orders?: Pick<OrderTable["orders"], "at">;
};

/**
 * The orders as baskets with their moments, each with its products of the catalog alone; one that holds none is left out.
 * All products of the catalog are in the table, whose ids ascend.
 */
export function catalogBaskets(rows: Rows, catalog: readonly Product[]): DatedBaskets {
  const { starts, lineProduct } = rows;
  const codes = placesIn(catalog, rows);
  const items = new Uint32Array(lineProduct.length);
  const offsets = new Uint32Array(starts.length);
  const at = new Float64Array(starts.length - 1);
  let baskets = 0;
  let size = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const before = size;
    for (let line = starts[row] ?? 0; line < (starts[row + 1] ?? 0); line++) {
      const code = codes[lineProduct[line] ?? 0] ?? -1;
      if (code >= 0) items[size++] = code;
    }
    if (size === before) continue;
    at[baskets] = rows.orders?.at[row] ?? Number.NaN;
    offsets[++baskets] = size;
  }
  const ids = catalog.map((product) => product.id);
  const table = basketTableFromCodes(ids, offsets.slice(0, baskets + 1), items.subarray(0, size));
  return { table, at: at.slice(0, baskets) };
}

/** The place in the catalog of each of a table's products, -1 for what it doesn't know. */
export function placesIn(
  catalog: readonly Product[],
  { products }: Pick<BasketTable, "products">,
): Int32Array {
  const places = new Map(catalog.map((product, place) => [product.id, place]));
  return Int32Array.from(products, (id) => places.get(id) ?? -1);
}
