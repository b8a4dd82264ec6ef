import { toMajor } from "../model/money.ts";
import type { Dismissed } from "../model/request.ts";
import { history } from "../situation/history.ts";
import type { Situation } from "../situation/situation.ts";
import type { Rule } from "./shape.ts";
import { shownAs } from "./shared/subjects.ts";

/** What was dismissed rests; after "too dear", so does every add-on that costs as much. */
export function dismissed(): Rule {
  return {
    code: "dismissed",
    binds: ({ code }) => code !== "trial",
    brings: { history },
    applies: ({ dismissedLately }) => dismissedLately.length > 0,
    check(candidate, situation, technique) {
      const days = situation.policy.dismissed.days;
      const lately = situation.dismissedLately;
      const own = shownAs(candidate);
      const said = lately.find(({ productId }) => own.some(({ product }) => product.id === productId));
      if (said) return { productId: said.productId, at: said.at, days };
      if (!technique.addsOn) return undefined;
      const tooDear = cheapestTooDear(lately, situation);
      if (tooDear === undefined || candidate.listing.price < tooDear) return undefined;
      const { decimals } = situation;
      return { price: toMajor(candidate.listing.price, decimals), tooDear: toMajor(tooDear, decimals), days };
    },
  };
}

function cheapestTooDear(lately: readonly Dismissed[], { graph }: Situation) {
  const prices = lately
    .filter(({ reason }) => reason === "price")
    .map(({ productId }) => graph.listing(productId)?.price)
    .filter((price) => price !== undefined);
  return prices.length > 0 ? prices.reduce((a, b) => (b < a ? b : a)) : undefined;
}
