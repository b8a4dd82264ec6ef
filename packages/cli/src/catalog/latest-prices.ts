import type { OrderTable } from "@basketwise/core";

/** How many of a product's latest prices are looked at. */
const PRICES_LOOKED_AT = 10;

/**
 * The price of each product in major units: the median of the prices above 0 that its latest ten orders paid, the lower
 * of two middle ones, so that it is a price that somebody paid and not that of one odd order. NaN where none is known.
 */
export function latestPrices({ products, orders, starts, lineProduct, linePrice }: OrderTable): Float64Array {
  const seen = new Uint8Array(products.length);
  const prices = new Float64Array(products.length * PRICES_LOOKED_AT);
  for (const order of latestFirst(orders.at)) {
    for (let line = starts[order]!; line < starts[order + 1]!; line++) {
      const product = lineProduct[line]!;
      const price = linePrice[line]!;
      if (!(price > 0) || seen[product] === PRICES_LOOKED_AT) continue;
      prices[product * PRICES_LOOKED_AT + seen[product]!] = price;
      seen[product] = seen[product]! + 1;
    }
  }
  return Float64Array.from(products, (_, product) => {
    const from = product * PRICES_LOOKED_AT;
    return lowerMedian(prices.subarray(from, from + seen[product]!));
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

function lowerMedian(prices: Float64Array): number {
  return prices.length === 0 ? Number.NaN : prices.slice().sort()[Math.floor((prices.length - 1) / 2)]!;
}
