import type { Chosen } from "../decide/select.ts";
import type { Terms } from "../model/promised.ts";
import type { Offer } from "../model/response.ts";
import { termsOf } from "../promise/terms-of.ts";
import { wasOfOwn } from "../situation/own-prices.ts";
import type { Situation } from "../situation/situation.ts";
import { disclosureOf } from "./disclosure.ts";
import type { OwnPrices } from "./shape.ts";

/** All that goes with a price of the offer's own. */
export const ownPrices: OwnPrices = { was: wasOfOwn, disclose: disclosureOf, promise };

function promise(
  chosen: readonly Chosen[],
  offers: readonly Offer[],
  situation: Situation,
  tell: (offer: Offer, terms: Terms) => void,
): void {
  chosen.forEach((one, i) => {
    const offer = offers[i];
    const terms = offer && termsOf(one, offer, situation);
    if (terms) tell(offer, terms);
  });
}
