import type { Money } from "../model/money.ts";
import { areCuratedAlike } from "../model/ref.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE, PLAIN_CHANCE } from "./shared/chance.ts";
import { sameGoal } from "./shared/same-goal.ts";

/** Alternatives to the main item: named as similar, or of the same category and another group. */
export function similar(): Technique {
  return {
    code: "similar",
    restsOn: "basket",
    addsOn: false,
    propose({ main, graph }) {
      if (!main) return [];
      const { product, price } = main.listing;
      return graph.related(product.id, "alternative").map((listing) => {
        const chance = areCuratedAlike(product, listing.product) ? CURATED_CHANCE : PLAIN_CHANCE;
        return candidate("similar", listing, {
          pieces: [{ listing, quantity: 1, replaces: product.id }],
          acceptance: chance * nearness(price, listing.price),
          added: (listing.price - price) as Money,
        });
      });
    },
    describe({ listing }, situation) {
      const { main } = situation;
      const evidence = {
        productId: main?.listing.product.id ?? "",
        title: main?.listing.product.title ?? "",
      };
      return { reasons: [...sameGoal(listing.product, situation), { code: "similar_to", evidence }] };
    },
  };
}

/** 1 for the same price, a half for twice or half of it: an alternative is looked for near what was chosen. */
function nearness(a: number, b: number): number {
  if (a <= 0 || b <= 0) return a === b ? 1 : 0.5;
  return Math.min(a, b) / Math.max(a, b);
}
