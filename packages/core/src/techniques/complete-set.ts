import type { Listing } from "../graph/graph.ts";
import { has } from "../situation/owned.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { CURATED_CHANCE } from "./shared/chance.ts";

/** The parts of a basket item's series that the basket and the customer lack, one offer a part. */
export function completeSet(): Technique {
  return {
    code: "complete-set",
    restsOn: "basket",
    addsOn: false,
    propose(situation) {
      const parts = new Map<string, Listing>();
      for (const { listing } of situation.basket) {
        for (const part of situation.graph.related(listing.product.id, "series"))
          parts.set(part.product.id, part);
      }
      return Array.from(parts.values())
        .filter((part) => !isThere(part, situation))
        .map((part) =>
          candidate("complete-set", part, {
            acceptance: CURATED_CHANCE,
            precedence: part.product.series?.part ?? 0,
          }),
        );
    },
    describe({ listing }, situation) {
      const others = situation.graph.related(basketMember(listing, situation), "series");
      // The basket's own part stands in no list of the others.
      const of = others.length + 1;
      const have = 1 + others.filter((part) => isThere(part, situation)).length;
      return { reasons: [{ code: "completes_set", evidence: { have, of } }] };
    },
  };
}

function isThere({ product }: Listing, situation: Situation): boolean {
  return situation.inBasket.has(product.id) || has(situation, product.id);
}

/** The basket item whose series the part belongs to. */
function basketMember({ product }: Listing, { basket }: Situation): string {
  const member = basket.find(({ listing }) => listing.product.series?.id === product.series?.id);
  return member?.listing.product.id ?? product.id;
}
