import type { Listing } from "../graph/graph.ts";
import { history } from "../situation/history.ts";
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
    brings: { history },
    propose(situation) {
      const lacking = new Map<string, Listing>();
      for (const { listing } of situation.basket) {
        const series = seriesOf(listing, situation);
        const there = partsThere(series, situation);
        for (const one of series) if (!there.has(partOf(one))) lacking.set(one.product.id, one);
      }
      return Array.from(lacking.values(), (listing) => {
        const part = partOf(listing);
        return candidate("complete-set", listing, {
          acceptance: CURATED_CHANCE,
          precedence: part,
          thing: `series:${listing.product.series?.id}:${part}`,
        });
      });
    },
    describe({ listing }, situation) {
      const series = seriesOf(basketMember(listing, situation), situation);
      const have = partsThere(series, situation).size;
      const of = new Set(series.map(partOf)).size;
      return { reasons: [{ code: "completes_set", evidence: { have, of } }] };
    },
  };
}

/** All of a product's series, itself too. */
function seriesOf(listing: Listing, { graph }: Situation): Listing[] {
  return [listing, ...graph.related(listing.product.id, "series")];
}

/** The parts of a series that the basket or the customer has, in whatever edition. */
function partsThere(series: readonly Listing[], situation: Situation): Set<number> {
  const there = series.filter(({ product }) => {
    return situation.inBasket.has(product.id) || has(situation, product.id);
  });
  return new Set(there.map(partOf));
}

function partOf({ product }: Listing): number {
  return product.series?.part ?? 0;
}

/** The basket item whose series the part belongs to. */
function basketMember(part: Listing, { basket }: Situation): Listing {
  const member = basket.find(({ listing }) => listing.product.series?.id === part.product.series?.id);
  return member?.listing ?? part;
}
