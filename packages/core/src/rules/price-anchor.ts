import { toMajor, toMinor } from "../model/money.ts";
import type { Situation } from "../situation/situation.ts";
import type { Rule } from "./shape.ts";
import { isWaived } from "./shared/is-waived.ts";

/** Of what the price may be which share at most, by technique; the others are measured as `complement` is. */
const ANCHORS: Readonly<
  Record<string, (situation: Situation, price: number) => readonly [share: number, of: number]>
> = {
  "second-item": ({ policy, basketValue }, price) => [policy.secondItem.maxShare, basketValue + price],
  impulse: ({ policy, basketValue }) => [policy.impulse.maxShare, basketValue],
};

/** An add-on is small beside what it joins: its price is at most a share of the basket's value. */
export function priceAnchor(): Rule {
  return {
    code: "price-anchor",
    binds: ({ addsOn }) => addsOn,
    check(candidate, situation) {
      const { policy, basketValue, decimals } = situation;
      const { price } = candidate.listing;
      const own = ANCHORS[candidate.technique]?.(situation, price);
      const [maxShare, value] = own ?? [policy.anchor.maxShare, basketValue];
      // A hair of room, so that 0.3 × 10 in binary does not stop what costs exactly 3.
      if (price <= maxShare * value + 0.5e-6 || price <= toMinor(policy.anchor.floor, decimals))
        return undefined;
      if (isWaived(candidate, situation)) return undefined;
      return { price: toMajor(price, decimals), value: toMajor(value as typeof price, decimals), maxShare };
    },
  };
}
