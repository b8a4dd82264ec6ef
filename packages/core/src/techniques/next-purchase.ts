import { WITHIN_DAYS } from "../graph/count-later.ts";
import { history } from "../situation/history.ts";
import { strongestTie, tiedToBasket, tiesTo } from "../situation/ties.ts";
import type { Technique } from "./shape.ts";
import { plainCandidate } from "./shared/candidate.ts";

/** What customers who bought this bought later, in another order. */
export function nextPurchase(): Technique {
  return {
    code: "next-purchase",
    restsOn: "main",
    addsOn: false,
    brings: { history },
    propose(situation) {
      const { listings, chances } = tiedToBasket("later", situation);
      return listings.map((listing, i) =>
        plainCandidate("next-purchase", listing, chances[i] ?? 0, 1, "later"),
      );
    },
    describe({ listing }, situation) {
      const best = strongestTie(tiesTo(listing, "later", situation), situation);
      if (!best) return { reasons: [] };
      const { together, of } = best;
      const evidence = {
        customers: together,
        withinDays: WITHIN_DAYS,
        productId: of.product.id,
        title: of.product.title,
      };
      return { reasons: [{ code: "bought_later", evidence }] };
    },
  };
}
