import type { OfferRequest } from "../../../src/model/request.ts";
import type { Offer } from "../../../src/model/response.ts";
import { PLAYBOOK } from "../../../src/playbook.ts";
import type { Situation } from "../../../src/situation/situation.ts";
import type { Candidate, Technique } from "../../../src/techniques/shape.ts";
import { situationIn, triedIn } from "../check.ts";
import type { AnyShop } from "../generate.ts";

/** All that the techniques of a request propose. */
export function candidatesOf(shop: AnyShop, request: OfferRequest): Candidate[] {
  const situation = situationIn(shop, request);
  return triedIn(shop, request).flatMap((code) => techniqueOf(code)?.propose(situation) ?? []);
}

/** The same, but what is offered together stands as one where no rule stops it. */
export function gatheredOf(shop: AnyShop, request: OfferRequest): Candidate[] {
  const situation = situationIn(shop, request);
  return triedIn(shop, request).flatMap((code) => {
    const technique = techniqueOf(code);
    const proposed = technique?.propose(situation) ?? [];
    const survivors = proposed.filter((candidate) => rulesThatStop(candidate, situation).length === 0);
    const together = survivors.length > 0 && technique?.gather?.(survivors, situation);
    return together
      ? [together, ...proposed.filter((candidate) => !survivors.includes(candidate))]
      : proposed;
  });
}

/** The codes of all rules that stop a candidate, in alphabetical order. */
export function rulesThatStop(candidate: Candidate, situation: Situation): string[] {
  const technique = techniqueOf(candidate.technique);
  return PLAYBOOK.rules
    .filter((rule) => technique && rule.binds(technique) && rule.check(candidate, situation, technique))
    .map(({ code }) => code)
    .sort();
}

function techniqueOf(code: string): Technique | undefined {
  return PLAYBOOK.techniques.find((technique) => technique.code === code);
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
