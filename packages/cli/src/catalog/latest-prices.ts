import type { OrderTable } from "@basketwise/core";

/** How many of a product's latest prices are looked at. */
const PRICES_LOOKED_AT = 20;

/**
 * The price of each product in major units: of the prices above 0 that its latest twenty orders paid, the one in the
 * middle when each counts as the square root of its pieces, the lower of two middle ones. So it is a price that somebody
 * paid: not that of one odd order, and where a shop sells at two prices, the one at which most of it goes. NaN where none
 * is known.
 */
export function latestPrices(table: OrderTable): Float64Array {
  const { products, orders, starts, lineProduct, linePrice, lineQuantity } = table;
  const seen = new Uint8Array(products.length);
  const lines = new Uint32Array(products.length * PRICES_LOOKED_AT);
  for (const order of latestFirst(orders.at)) {
    for (let line = starts[order]!; line < starts[order + 1]!; line++) {
      const product = lineProduct[line]!;
      if (!(linePrice[line]! > 0) || seen[product] === PRICES_LOOKED_AT) continue;
      lines[product * PRICES_LOOKED_AT + seen[product]!] = line;
      seen[product] = seen[product]! + 1;
    }
  }
  return Float64Array.from(products, (_, product) => {
    const from = product * PRICES_LOOKED_AT;
    const own = Array.from(lines.subarray(from, from + seen[product]!));
    return middlePrice(
      own.map((line) => ({ price: linePrice[line]!, weight: Math.sqrt(lineQuantity[line]!) })),
    );
  });
}

/** Places of the orders, the latest first; those without a date come last. */
function latestFirst(at: Float64Array): Uint32Array {
  const moment = (order: number) => (Number.isNaN(at[order]!) ? Number.NEGATIVE_INFINITY : at[order]!);
  return Uint32Array.from(at, (_, order) => order).sort((a, b) => {
    const [left, right] = [moment(a), moment(b)];
    return left === right ? b - a : right > left ? 1 : -1;
  });
}

interface Weighted {
  readonly price: number;
  readonly weight: number;
}

/** The lower weighted median: the lowest price up to which half of the weight lies. */
function middlePrice(prices: readonly Weighted[]): number {
  const half = prices.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let weight = 0;
  for (const one of prices.toSorted((a, b) => a.price - b.price)) {
    weight += one.weight;
    if (weight >= half - 1e-9) return one.price;
  }
  return Number.NaN;
}
