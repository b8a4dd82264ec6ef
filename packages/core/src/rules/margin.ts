import { toMinor } from "../model/money.ts";
import type { Candidate } from "../techniques/shape.ts";
import type { Rule } from "./shape.ts";

/** No discount of the offer's own below the margin floor. What a product costs is never told. */
export function margin(): Rule {
  return {
    code: "margin",
    binds: () => true,
    check(candidate, { policy, decimals }) {
      const { ownPrice } = candidate;
      if (!ownPrice?.was) return undefined;
      const left = ownPrice.amount / ownPrice.was;
      const { floor } = policy.margin;
      const below = piecesOf(candidate).find(({ listing: { price, product } }) => {
        return (
          product.cost !== undefined && price * left < toMinor(product.cost, decimals) * (1 + floor) - 1e-6
        );
      });
      return below && { productId: below.listing.product.id, floor };
    },
  };
}

function piecesOf({ pieces, listing }: Candidate) {
  return pieces ?? [{ listing, quantity: 1 }];
}
