import { percentOff } from "../model/money.ts";
import type { Reason } from "../model/response.ts";
import { ownPrices } from "../parts/own-prices.ts";
import { SECOND_ITEM_TERMS } from "../policy/terms.ts";
import { priceOf } from "../situation/own-prices.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "./shape.ts";
import { boughtTogether } from "./shared/bought-together.ts";
import { complements } from "./shared/complements.ts";

/** A second thing at a discount: what goes with the basket, at the percentage that the policy sets. */
export function secondItem(): Technique {
  return {
    code: "second-item",
    restsOn: "basket",
    addsOn: true,
    terms: SECOND_ITEM_TERMS,
    brings: { ownPrices },
    anchor: ({ policy, basketValue }, price) => [policy.secondItem.maxShare, basketValue + price],
    propose(situation) {
      const { percent } = situation.policy.secondItem;
      if (percent === undefined) return [];
      return complements("second-item", situation).map((one) => {
        const amount = percentOff(one.listing.price, percent);
        return { ...one, ownPrice: { amount, isDiscount: true }, added: amount };
      });
    },
    describe: (one, situation) => ({
      reasons: [...discountOf(one, situation), ...one.curated, ...boughtTogether(one, situation)],
    }),
  };
}

/** The discount, in percent of the price that it is shown against; of one that may not be shown nothing is said. */
function discountOf(one: Candidate, situation: Situation): Reason[] {
  const { amount, was } = priceOf(one, situation);
  if (was === undefined) return [];
  const { percent = 0 } = situation.policy.secondItem;
  const real = was === one.listing.price ? percent : Math.floor(((was - amount) * 100) / was);
  return real > 0 ? [{ code: "second_item_discount", evidence: { percent: real } }] : [];
}
