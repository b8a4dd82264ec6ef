import type { Listing } from "../graph/graph.ts";
import type { Money } from "../model/money.ts";
import { UPGRADE_TERMS } from "../policy/terms.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE, priceDecay } from "./shared/chance.ts";
import { compareFeatures } from "./shared/compare.ts";
import { paysBack } from "./shared/pays-back.ts";
import { sameGoal } from "./shared/same-goal.ts";

/** A better version in place of the main item, with what is gained for what it costs. */
export function upgrade(): Technique {
  return {
    code: "upgrade",
    restsOn: "basket",
    addsOn: false,
    showsVersions: true,
    terms: UPGRADE_TERMS,
    propose(situation) {
      const { main, graph, policy } = situation;
      if (!main || isTheirPlan(main.listing, situation)) return [];
      const { product, price } = main.listing;
      const better = graph
        .related(product.id, "version")
        .filter((listing) => isBetter(listing, main.listing));
      return better.map((listing) => {
        const uplift = price > 0 ? listing.price / price - 1 : 1;
        return candidate("upgrade", listing, {
          pieces: [{ listing, quantity: 1, replaces: product.id }],
          acceptance: PLAIN_CHANCE,
          decay: priceDecay(uplift, policy.upgrade.idealUplift),
          added: (listing.price - price) as Money,
        });
      });
    },
    describe({ listing }, situation) {
      const { main } = situation;
      if (!main) return { reasons: [] };
      const { product, price } = main.listing;
      const better = {
        code: "better_version",
        evidence: { productId: product.id, title: product.title },
      } as const;
      const compare = compareFeatures(product, listing.product);
      return {
        reasons: [
          ...sameGoal(listing.product, situation),
          // What it brings is known by the month, and only a plan is paid by the month.
          ...(listing.product.kind === "plan" ? paysBack((listing.price - price) as Money, situation) : []),
          better,
        ],
        ...(compare.length > 0 && { compare }),
      };
    },
  };
}

/** A plan the customer already has is changed by its sum, which is another technique. */
function isTheirPlan({ product }: Listing, { request, consent }: Situation): boolean {
  return consent && product.kind === "plan" && product.id === request.customer?.plan;
}

/** Of a higher tier, or dearer where not both have one. */
function isBetter(a: Listing, b: Listing): boolean {
  const [mine, other] = [a.product.tier, b.product.tier];
  return mine !== undefined && other !== undefined ? mine > other : a.price > b.price;
}
