import type { OfferResponse } from "@basketwise/core";

/** The ids of products that an answer names beside those it shows, and other words that might be ids. */
export function namedIn({ offers, later, withheld = [] }: OfferResponse): string[] {
  const stops = withheld.flatMap(({ rules }) => rules);
  return [
    ...offers.flatMap(({ products }) =>
      products.flatMap(({ productId, replaces = [] }) => [productId, replaces]),
    ),
    ...later.map(({ productId }) => productId),
    ...withheld.map(({ productId }) => productId),
    ...stops.flatMap(({ detail }) => Object.values(detail).flat()),
  ]
    .flat()
    .filter((value) => typeof value === "string");
}
