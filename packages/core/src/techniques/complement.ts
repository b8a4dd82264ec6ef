import type { Technique } from "./shape.ts";
import { boughtTogether } from "./shared/bought-together.ts";
import { complementColumns, complements } from "./shared/complements.ts";
import { sameGoal } from "./shared/same-goal.ts";

/** What completes or improves the basket: bought together by others, or named by the merchant. */
export function complement(): Technique {
  return {
    code: "complement",
    restsOn: "basket",
    addsOn: true,
    propose: (situation) => complements("complement", situation),
    columns: (situation) => complementColumns("complement", situation),
    describe: (one, situation) => ({
      reasons: [
        ...sameGoal(one.listing.product, situation),
        ...one.curated,
        ...boughtTogether(one, situation),
      ],
    }),
  };
}
