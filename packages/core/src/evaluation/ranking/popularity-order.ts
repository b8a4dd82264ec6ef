import type { BasketTable } from "../../graph/basket-table.ts";
import { filledRows } from "../../graph/count-index.ts";

/** Products by how many baskets hold them, most first, then by code: a ranking of its own, and what breaks ties. */
export interface PopularityOrder {
  /** Baskets that hold anything. */
  readonly total: number;
  /** By product code: baskets that hold it. */
  readonly baskets: Uint32Array;
  /** Product codes, the most popular first. */
  readonly order: Uint32Array;
  /** By product code: its place in `order`. */
  readonly places: Uint32Array;
  /** By product code: how many products are in more baskets, and how many in as many, itself among them. */
  readonly above: Uint32Array;
  readonly equal: Uint32Array;
}

/** The order of popularity of a table's products, never sold ones too. */
export function popularityOrder({ products, offsets, items }: BasketTable): PopularityOrder {
  const baskets = new Uint32Array(products.length);
  for (let at = 0; at < items.length; at++) baskets[items[at]!]!++;
  const order = Uint32Array.from(products, (_, code) => code);
  order.sort((a, b) => baskets[b]! - baskets[a]! || a - b);
  const [places, above, equal] = [baskets.slice(), baskets.slice(), baskets.slice()];
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && baskets[order[end]!] === baskets[order[start]!]) end++;
    for (let place = start; place < end; place++) {
      const code = order[place]!;
      places[code] = place;
      above[code] = start;
      equal[code] = end - start;
    }
  }
  return { total: filledRows(offsets), baskets, order, places, above, equal };
}
