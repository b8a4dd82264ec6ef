import { type Money, percentOff, times } from "../model/money.ts";
import type { Multibuy } from "../model/policy.ts";
import { liesIn } from "../model/ref.ts";
import { ownPrices } from "../parts/own-prices.ts";
import { MULTIBUY_TERMS } from "../policy/terms.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "./shape.ts";
import { candidate } from "./shared/candidate.ts";
import { PLAIN_CHANCE } from "./shared/chance.ts";

/** More of the main item at a better unit price. */
export function multibuy(): Technique {
  return {
    code: "multibuy",
    restsOn: "basket",
    addsOn: false,
    terms: MULTIBUY_TERMS,
    brings: { ownPrices },
    propose(situation) {
      const terms = termsFor(situation);
      const listing = situation.main?.listing;
      if (!terms || !listing) return [];
      const amount = percentOff(times(listing.price, terms.quantity), terms.percent);
      return [
        candidate("multibuy", listing, {
          pieces: [{ listing, quantity: terms.quantity }],
          ownPrice: { amount, isDiscount: true },
          added: (amount - listing.price) as Money,
          acceptance: PLAIN_CHANCE,
        }),
      ];
    },
    describe(_candidate, situation) {
      const terms = termsFor(situation);
      if (!terms) return { reasons: [] };
      const { quantity, percent } = terms;
      return { reasons: [{ code: "volume_price", evidence: { quantity, percent } }] };
    },
  };
}

/** The next quantity above what the basket holds; what names the product comes before what names its category. */
function termsFor({ policy, main, basket }: Situation): Multibuy | undefined {
  const product = main?.listing.product;
  if (!product) return undefined;
  const held = basket.find(({ listing }) => listing.product.id === product.id)?.quantity ?? 0;
  const more = policy.multibuy.filter(({ quantity }) => quantity > held);
  const own = more.filter(({ productId }) => productId === product.id);
  const shelf = more.filter(({ category }) => category !== undefined && liesIn(product.category, category));
  return [...(own.length > 0 ? own : shelf)].sort(
    (a, b) => a.quantity - b.quantity || b.percent - a.percent,
  )[0];
}
