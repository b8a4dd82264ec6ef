import { voiceOf } from "../decide/offer.ts";
import type { Playbook } from "../decide/playbook.ts";
import type { Chosen } from "../decide/select.ts";
import type { Offer } from "../model/response.ts";
import { lawOf } from "../policy/markets.ts";
import { isAbout } from "../situation/merchandising.ts";
import { hasOwnPrice } from "../situation/own-prices.ts";
import type { Situation } from "../situation/situation.ts";

/**
 * What an offer says of a price that was made for this customer; undefined where it was not, or where the law of the
 * market does not ask for it.
 *
 * A price is the offer's own where the offer is itself the discount, costs nothing, or carries a code for less. It was
 * made for this customer where who they are decided that they get it: the technique rests on the customer, a product is
 * for their segments only, or the merchant pins or boosts it for their segments. What costs everybody the same is no
 * personalised price, however personal the choice of it.
 *
 * Consent is not asked here: what may not be used has put nobody into a segment, and what was used is to be said.
 */
export function disclosureOf(
  chosen: Chosen,
  offer: Offer,
  situation: Situation,
  playbook: Playbook,
): string | undefined {
  if (offer.code === undefined && !hasOwnPrice(chosen.candidate)) return undefined;
  if (!isForThem(chosen, situation)) return undefined;
  const { disclosure, words } = lawOf(situation.policy);
  if (!disclosure) return undefined;
  const { language, wording } = voiceOf(situation, playbook);
  return words ?? language.disclose(wording);
}

/** Whether who the customer is decided that they get it. Of the merchant's entries the situation holds those for them. */
function isForThem({ technique, candidate }: Chosen, { merchandising }: Situation): boolean {
  if (technique.restsOn === "customer") return true;
  const { listing, pieces = [{ listing }] } = candidate;
  return pieces.some(
    ({ listing: { product } }) =>
      (product.forSegments?.length ?? 0) > 0 ||
      merchandising.some(
        (entry) => entry.effect !== "hide" && entry.segments !== undefined && isAbout(entry, product),
      ),
  );
}
