import { decimalsOf, toMajor } from "@basketwise/core";
import { latestPrices } from "../../catalog/latest-prices.ts";
import type { Check } from "./shape.ts";
import { linesByProduct } from "./shared/lines-by-product.ts";
import { named } from "./shared/named.ts";

/** A price may be so far, as a share, from what was lately paid. */
const MOST_APART = 0.25;

/** Fewer orders than this say nothing about a price. */
const LEAST_ORDERS = 3;

/** Today's price is far from the median of what the latest orders paid. */
export const priceDisagrees: Check = ({ graph, orders }) => {
  const paid = latestPrices(orders);
  const lines = linesByProduct(orders);
  const decimals = decimalsOf(graph.facts.currency);
  const cases = orders.products.flatMap((productId, place) => {
    const listing = graph.listing(productId);
    const lately = paid[place]!;
    if (!listing || listing.price <= 0 || Number.isNaN(lately) || lines[place]! < LEAST_ORDERS) return [];
    const price = toMajor(listing.price, decimals);
    return Math.abs(price - lately) <= MOST_APART * lately
      ? []
      : [{ ...named(graph, productId), price, paid: lately }];
  });
  if (cases.length === 0) return undefined;
  const apart = ({ price, paid }: { price: number; paid: number }) => Math.abs(Math.log(price / paid));
  return {
    code: "price-disagrees",
    says: `prices more than ${MOST_APART * 100} % from what the latest orders paid: ${cases.length}`,
    advice: "check the catalog: shares and savings are worked out on its prices",
    cases: cases.sort((a, b) => apart(b) - apart(a)),
  };
};
