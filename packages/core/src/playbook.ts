import type { Playbook } from "./decide/playbook.ts";
import { english } from "./explain/english.ts";
import { dearerThanMain } from "./rules/dearer-than-main.ts";
import { essential } from "./rules/essential.ts";
import { excluded } from "./rules/excluded.ts";
import { inCart } from "./rules/in-cart.ts";
import { incompatible } from "./rules/incompatible.ts";
import { lowEvidence } from "./rules/low-evidence.ts";
import { outOfStock } from "./rules/out-of-stock.ts";
import { overLimit } from "./rules/over-limit.ts";
import { owned } from "./rules/owned.ts";
import { priceAnchor } from "./rules/price-anchor.ts";
import { techniqueOrder } from "./rules/technique-order.ts";
import { uplift } from "./rules/uplift.ts";
import { complement } from "./techniques/complement.ts";
import { popular } from "./techniques/popular.ts";
import { similar } from "./techniques/similar.ts";
import { threshold } from "./techniques/threshold.ts";
import { upgrade } from "./techniques/upgrade.ts";

/** Every technique, rule and language there is. The cheap rules that stop most stand first. */
export const PLAYBOOK: Playbook = /* @__PURE__ */ wholePlaybook();

function wholePlaybook(): Playbook {
  return {
    techniques: [complement(), similar(), upgrade(), threshold(), popular()],
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
    ],
    selection: [techniqueOrder(), overLimit()],
    languages: [english],
  };
}
