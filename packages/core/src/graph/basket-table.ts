import { transpose } from "./transpose.ts";

/** Baskets in columns: basket n holds the products at items[offsets[n]] up to items[offsets[n + 1]]. */
export interface BasketTable {
  /** Ids, distinct, ascending by code unit; a product's code is its place here. */
  readonly products: readonly string[];
  /** Baskets + 1, rising from 0. */
  readonly offsets: Uint32Array;
  /** Product codes, distinct and ascending inside a basket. */
  readonly items: Uint32Array;
}

/** A table of the baskets, in their order; what stands in a basket more than once counts once. */
export function basketTable(baskets: Iterable<readonly string[]>): BasketTable {
  const codes = new Map<string, number>();
  const offsets = [0];
  const items: number[] = [];
  for (const basket of baskets) {
    for (const id of basket) {
      const code = codes.get(id) ?? codes.size;
      codes.set(id, code);
      items.push(code);
    }
    offsets.push(items.length);
  }
  return basketTableFromCodes([...codes.keys()], new Uint32Array(offsets), new Uint32Array(items));
}

/**
 * A table from columns as they were read: products in any order, a product's code being its place there, and a basket's
 * items in any order and repeated. Offsets that don't rise from 0 to the items' length, or a code that no product has,
 * are a `RangeError`. No object is made for a line or a basket.
 */
export function basketTableFromCodes(
  products: readonly string[],
  offsets: Uint32Array,
  items: Uint32Array,
): BasketTable {
  requireRising(offsets, items.length);
  const { sorted, codes } = sortIds(products);
  const byProduct = transpose({ offsets, entries: recode(items, codes) }, sorted.length);
  const byBasket = transpose(byProduct, offsets.length - 1);
  return { products: sorted, ...withoutRepeats(byBasket.offsets, byBasket.entries) };
}

/** Stops at offsets that can't be those of so many items. */
function requireRising(offsets: Uint32Array, length: number): void {
  if (offsets[0] !== 0) throw new RangeError(`offsets must begin with 0, not ${offsets[0]}`);
  for (let basket = 1; basket < offsets.length; basket++) {
    if (offsets[basket]! < offsets[basket - 1]!) throw new RangeError(`offsets fall at basket ${basket}`);
  }
  const end = offsets[offsets.length - 1];
  if (end !== length) throw new RangeError(`offsets end at ${end}, but there are ${length} items`);
}

/** The distinct ids ascending by code unit, and for each place of the given list its place among them. */
function sortIds(ids: readonly string[]): { sorted: readonly string[]; codes: Uint32Array } {
  const sorted = [...new Set(ids)].sort();
  const places = new Map(sorted.map((id, place) => [id, place]));
  return { sorted, codes: Uint32Array.from(ids, (id) => places.get(id)!) };
}

/** The items under their new codes. */
function recode(items: Uint32Array, codes: Uint32Array): Uint32Array {
  return items.map((item) => {
    if (item >= codes.length) throw new RangeError(`no product has the code ${item}`);
    return codes[item]!;
  });
}

/** Baskets with sorted items, each item once; works in place, and copies only if something was repeated. */
function withoutRepeats(offsets: Uint32Array, items: Uint32Array): Omit<BasketTable, "products"> {
  let kept = 0;
  let at = 0;
  for (let basket = 1; basket < offsets.length; basket++) {
    const start = kept;
    for (const end = offsets[basket]!; at < end; at++) {
      const item = items[at]!;
      if (kept === start || items[kept - 1] !== item) items[kept++] = item;
    }
    offsets[basket] = kept;
  }
  return { offsets, items: kept === items.length ? items : items.slice(0, kept) };
}
