import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE, priceDecay } from "./shared/chance.ts";
import { sameGoal } from "./shared/same-goal.ts";

/** An extra that improves the main item itself and has no life apart from it. */
export function option(): Technique {
  return {
    code: "option",
    restsOn: "basket",
    addsOn: true,
    propose({ main, graph, basketValue, policy }) {
      if (!main) return [];
      return graph.related(main.listing.product.id, "option").map((listing) =>
        candidate("option", listing, {
          acceptance: CURATED_CHANCE,
          decay: priceDecay(basketValue > 0 ? listing.price / basketValue : 1, policy.anchor.idealShare),
        }),
      );
    },
    describe({ listing }, situation) {
      const { product } = situation.main?.listing ?? listing;
      const evidence = { productId: product.id, title: product.title };
      return { reasons: [...sameGoal(listing.product, situation), { code: "option_of", evidence }] };
    },
  };
}
