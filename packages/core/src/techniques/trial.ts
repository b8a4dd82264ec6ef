import { NOTHING } from "../model/money.ts";
import { ownPrices } from "../parts/own-prices.ts";
import { history } from "../situation/history.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE } from "./shared/chance.ts";
import { betterPlans, planReasons } from "./shared/plans.ts";

/** After a no to a dearer plan that the customer's usage calls for: a free trial of it. */
export function trial(): Technique {
  return {
    code: "trial",
    restsOn: "customer",
    addsOn: false,
    brings: { history, ownPrices },
    propose(situation) {
      const { customer, session } = situation.request;
      const refused = new Set(session?.dismissed?.map(({ productId }) => productId));
      return betterPlans(situation)
        .filter(({ listing, unlocks, current, next }) => {
          const { id, plan } = listing.product;
          return unlocks && next > current && plan?.trialDays !== undefined && refused.has(id);
        })
        .map((plan) =>
          candidate("trial", plan.listing, {
            pieces: [
              {
                listing: plan.listing,
                quantity: 1,
                ...(customer?.plan !== undefined && { replaces: customer.plan }),
              },
            ],
            ownPrice: { amount: NOTHING, isDiscount: false },
            curated: planReasons(plan, situation),
            acceptance: CURATED_CHANCE,
            added: NOTHING,
          }),
        );
    },
    describe({ listing, curated }) {
      const days = listing.product.plan?.trialDays ?? 0;
      return { reasons: [{ code: "try_first", evidence: { days } }, ...curated], trialDays: days };
    },
  };
}
