import { toMajor, toMinor } from "../model/money.ts";
import type { Rule } from "./shape.ts";
import { isWaived } from "./shared/is-waived.ts";

/** An add-on is small beside what it joins: its price is at most a share of the basket's value. */
export function priceAnchor(): Rule {
  return {
    code: "price-anchor",
    binds: ({ addsOn }) => addsOn,
    check(candidate, situation, technique) {
      const { policy, basketValue, decimals } = situation;
      const { price } = candidate.listing;
      const own = technique.anchor?.(situation, price);
      const [maxShare, value] = own ?? [policy.anchor.maxShare, basketValue];
      // A hair of room, so that 0.3 × 10 in binary does not stop what costs exactly 3.
      if (price <= maxShare * value + 0.5e-6 || price <= toMinor(policy.anchor.floor, decimals))
        return undefined;
      if (isWaived(candidate, situation)) return undefined;
      return { price: toMajor(price, decimals), value: toMajor(value as typeof price, decimals), maxShare };
    },
  };
}
