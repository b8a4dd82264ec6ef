import type { OrderTable } from "@basketwise/core";

/** Pieces of a product that customers bought, and how many of these came back. */
export interface Returned {
  readonly bought: number;
  readonly returned: number;
}

/** What customers bought of each product and what of it came back, by product id. */
export function returnedOf(history: OrderTable): ReadonlyMap<string, Returned> {
  const { products, lineProduct, lineQuantity, returns } = history;
  const bought = new Float64Array(products.length);
  const returned = new Float64Array(products.length);
  lineProduct.forEach((product, line) => {
    bought[product] = bought[product]! + lineQuantity[line]!;
  });
  returns?.product.forEach((product, row) => {
    bought[product] = bought[product]! + returns.pieces[row]!;
    returned[product] = returned[product]! + returns.pieces[row]!;
  });
  return new Map(products.map((id, place) => [id, { bought: bought[place]!, returned: returned[place]! }]));
}
