import type { Technique } from "./shape.ts";
import { boughtTogether } from "./shared/basket-ties.ts";
import { complements } from "./shared/complements.ts";
import { sameGoal } from "./shared/same-goal.ts";

/** What completes or improves the basket: bought together by others, or named by the merchant. */
export function complement(): Technique {
  return {
    code: "complement",
    restsOnBasket: true,
    addsOn: true,
    propose: (situation) => complements("complement", situation),
    describe: ({ listing, ties, curated }, situation) => ({
      reasons: [...sameGoal(listing.product, situation), ...curated, ...boughtTogether(ties, situation)],
    }),
  };
}
