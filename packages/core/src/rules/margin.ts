import { toMinor } from "../model/money.ts";
import { MARGIN_TERMS } from "../policy/terms.ts";
import { priceOfPieces } from "../situation/prices.ts";
import type { Candidate } from "../techniques/shape.ts";
import type { Rule } from "./shape.ts";

/** No discount of the offer's own below the margin floor. What a product costs is never told. */
export function margin(): Rule {
  return {
    code: "margin",
    terms: MARGIN_TERMS,
    binds: () => true,
    check(candidate, { policy, decimals }) {
      const { ownPrice, percent } = candidate;
      const today = ownPrice?.isDiscount ? priceOfPieces(piecesOf(candidate)) : 0;
      if (!ownPrice || today === 0) return undefined;
      // A named percentage is what each part keeps; the amount is rounded to a coin.
      const left = percent === undefined ? ownPrice.amount / today : 1 - percent / 100;
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
