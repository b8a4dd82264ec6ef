import type { OfferRequest } from "../../../src/model/request.ts";
import type { Offer } from "../../../src/model/response.ts";
import { PLAYBOOK } from "../../../src/playbook.ts";
import type { Candidate } from "../../../src/techniques/shape.ts";
import { situationIn, triedIn } from "../check.ts";
import type { AnyShop } from "../generate.ts";

/** All that the techniques of a request propose. */
export function candidatesOf(shop: AnyShop, request: OfferRequest): Candidate[] {
  const situation = situationIn(shop, request);
  return triedIn(shop, request).flatMap((code) => {
    return PLAYBOOK.techniques.find((technique) => technique.code === code)?.propose(situation) ?? [];
  });
}

/** Whether an offer is that of a candidate. */
export function isOffered({ technique, listing, pieces }: Candidate, offer: Offer): boolean {
  const ids = (pieces ?? [{ listing }]).map((piece) => piece.listing.product.id);
  return offer.technique === technique && ids.join() === offer.products.map((one) => one.productId).join();
}

/** How a candidate stands among the withheld: once, or once for each product beside the main one. */
export function withheldIds({ technique, listing, pieces = [] }: Candidate): string[] {
  const beside = pieces.filter((piece) => piece.beside).map((piece) => piece.listing);
  return (beside.length > 0 ? beside : [listing]).map(({ product }) => `${technique} ${product.id}`);
}
