import { percentOff } from "../model/money.ts";
import type { Technique } from "./shape.ts";
import { boughtTogether } from "./shared/bought-together.ts";
import { complements } from "./shared/complements.ts";

/** A second thing at a discount: what goes with the basket, at the percentage that the policy sets. */
export function secondItem(): Technique {
  return {
    code: "second-item",
    restsOn: "basket",
    addsOn: true,
    propose(situation) {
      const { percent } = situation.policy.secondItem;
      if (percent === undefined) return [];
      return complements("second-item", situation).map((one) => {
        const amount = percentOff(one.listing.price, percent);
        return { ...one, ownPrice: { amount, was: one.listing.price }, added: amount };
      });
    },
    describe(one, situation) {
      const { percent = 0 } = situation.policy.secondItem;
      const discount = { code: "second_item_discount", evidence: { percent } } as const;
      return { reasons: [discount, ...one.curated, ...boughtTogether(one, situation)] };
    },
  };
}
