import type { Playbook } from "./decide/playbook.ts";
import { arabic } from "./explain/arabic.ts";
import { dutch } from "./explain/dutch.ts";
import { english } from "./explain/english.ts";
import { russian } from "./explain/russian.ts";
import { audience } from "./rules/audience.ts";
import { budget } from "./rules/budget.ts";
import { dearerThanMain } from "./rules/dearer-than-main.ts";
import { dismissed } from "./rules/dismissed.ts";
import { essential } from "./rules/essential.ts";
import { excluded } from "./rules/excluded.ts";
import { fatigue } from "./rules/fatigue.ts";
import { hidden } from "./rules/hidden.ts";
import { inCart } from "./rules/in-cart.ts";
import { incompatible } from "./rules/incompatible.ts";
import { lowEvidence } from "./rules/low-evidence.ts";
import { margin } from "./rules/margin.ts";
import { noConsent } from "./rules/no-consent.ts";
import { notNow } from "./rules/not-now.ts";
import { offGoal } from "./rules/off-goal.ts";
import { outOfStock } from "./rules/out-of-stock.ts";
import { overLimit } from "./rules/over-limit.ts";
import { owned } from "./rules/owned.ts";
import { priceAnchor } from "./rules/price-anchor.ts";
import { techniqueOrder } from "./rules/technique-order.ts";
import { tooEarly } from "./rules/too-early.ts";
import { uplift } from "./rules/uplift.ts";
import { bundle } from "./techniques/bundle.ts";
import { complement } from "./techniques/complement.ts";
import { completeSet } from "./techniques/complete-set.ts";
import { impulse } from "./techniques/impulse.ts";
import { introduce } from "./techniques/introduce.ts";
import { ladder } from "./techniques/ladder.ts";
import { multibuy } from "./techniques/multibuy.ts";
import { nextPurchase } from "./techniques/next-purchase.ts";
import { option } from "./techniques/option.ts";
import { planUpgrade } from "./techniques/plan-upgrade.ts";
import { popular } from "./techniques/popular.ts";
import { remind } from "./techniques/remind.ts";
import { replenish } from "./techniques/replenish.ts";
import { reward } from "./techniques/reward.ts";
import { secondItem } from "./techniques/second-item.ts";
import { similar } from "./techniques/similar.ts";
import { threshold } from "./techniques/threshold.ts";
import { trial } from "./techniques/trial.ts";
import { upgrade } from "./techniques/upgrade.ts";

/** Every technique, rule and language there is. The cheap rules that stop most stand first. */
export const PLAYBOOK: Playbook = /* @__PURE__ */ wholePlaybook();

function wholePlaybook(): Playbook {
  return {
    techniques: [
      complement(),
      similar(),
      upgrade(),
      option(),
      ladder(),
      bundle(),
      completeSet(),
      multibuy(),
      threshold(),
      planUpgrade(),
      trial(),
      replenish(),
      remind(),
      nextPurchase(),
      reward(),
      secondItem(),
      impulse(),
      introduce(),
      popular(),
    ],
    rules: [
      inCart(),
      priceAnchor(),
      dearerThanMain(),
      lowEvidence(),
      uplift(),
      outOfStock(),
      excluded(),
      owned(),
      essential(),
      incompatible(),
      tooEarly(),
      offGoal(),
      notNow(),
      noConsent(),
      margin(),
      hidden(),
      fatigue(),
      dismissed(),
      budget(),
      audience(),
    ],
    selection: [techniqueOrder(), overLimit()],
    languages: [english, russian, dutch, arabic],
  };
}
