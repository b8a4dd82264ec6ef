import type { Money } from "../model/money.ts";
import { history } from "../situation/history.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE } from "./shared/chance.ts";
import { compareFeatures } from "./shared/compare.ts";
import { betterPlans, planReasons } from "./shared/plans.ts";
import { sameGoal } from "./shared/same-goal.ts";

/** A plan that costs no more than what the customer's usage costs now, or that unlocks what the usage shows they need. */
export function planUpgrade(): Technique {
  return {
    code: "plan-upgrade",
    restsOn: "customer",
    addsOn: false,
    showsVersions: true,
    brings: { history },
    propose(situation) {
      const current = situation.request.customer?.plan;
      return betterPlans(situation).map((plan) =>
        candidate("plan-upgrade", plan.listing, {
          pieces: [
            { listing: plan.listing, quantity: 1, ...(current !== undefined && { replaces: current }) },
          ],
          curated: planReasons(plan, situation),
          acceptance: CURATED_CHANCE,
          // A plan is judged by its sum: one that lowers the bill adds nothing to it, whatever its price.
          added: (plan.next - plan.current) as Money,
        }),
      );
    },
    describe({ listing, curated }, situation) {
      const { plan } = situation.request.customer ?? {};
      const current = plan === undefined ? undefined : situation.graph.listing(plan);
      const compare = current ? compareFeatures(current.product, listing.product) : [];
      const trialDays = listing.product.plan?.trialDays;
      return {
        reasons: [...sameGoal(listing.product, situation), ...curated],
        ...(compare.length > 0 && { compare }),
        ...(trialDays !== undefined && { trialDays }),
      };
    },
  };
}
