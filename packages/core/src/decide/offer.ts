import type { Language } from "../explain/language.ts";
import { type Voice, voiceFor } from "../explain/voice.ts";
import { given } from "../model/given.ts";
import { type Money, toMajor } from "../model/money.ts";
import type { Product } from "../model/product.ts";
import type {
  Companion,
  Offer,
  OfferedProduct,
  OfferPrice,
  Reason,
  SpokenReason,
} from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import { type Price, priceWith } from "../situation/prices.ts";
import type { Situation } from "../situation/situation.ts";
import type { Piece } from "../techniques/shape.ts";
import type { Playbook } from "./playbook.ts";
import type { Chosen } from "./select.ts";

/** Puts reasons into the request's language. */
export type Speak = (reason: Reason) => SpokenReason;

/** Who speaks to whom a situation is about: in the request's locale, else in the policy's. */
export function voiceOf({ request, policy, graph }: Situation, { languages }: Playbook): Voice<Language> {
  const locales = request.locale === undefined ? [policy.locale] : [request.locale, policy.locale];
  return voiceFor(locales, graph.facts.currency, languages);
}

/** The speaker for a situation. */
export function speaker(situation: Situation, playbook: Playbook): Speak {
  const { language, wording } = voiceOf(situation, playbook);
  return ({ code, evidence }) => ({ code, text: language.say({ code, evidence }, wording), evidence });
}

/** The offer that a chosen candidate becomes. */
export function offerOf(
  chosen: Chosen,
  id: string,
  situation: Situation,
  speak: Speak,
  parts: Parts,
  companion?: Companion,
): Offer {
  const { technique, candidate, propensity } = chosen;
  const { reasons, compare, trialDays, code, gift } = technique.describe(candidate, situation);
  const pieces = candidate.pieces ?? [{ listing: candidate.listing, quantity: 1 }];
  // A thank-you is about no product: what is told of one would be about the main item.
  const product: Partial<Product> = pieces.length > 0 ? candidate.listing.product : {};
  const social = (reasons.length > 0 && parts.socialProof?.reasons(candidate, situation)) || [];
  const exploring = propensity === undefined ? undefined : { propensity };
  const chance = exploring ? [{ code: "exploring" as const, evidence: exploring }] : [];
  return given({
    id,
    technique: candidate.technique,
    products: pieces.map((piece) => offeredProduct(piece, situation)),
    price: offerPrice(priceWith(parts.ownPrices?.was, candidate, situation), situation),
    reasons: [...reasons, ...social, ...chance].map(speak),
    exploring,
    compare,
    story: parts.person?.story(product, situation.segments),
    companion,
    trialDays,
    partner: product.partner,
    code,
    gift,
  });
}

function offeredProduct({ listing, quantity, replaces }: Piece, { decimals }: Situation): OfferedProduct {
  const { id: productId, title, imageLink, link } = listing.product;
  const price = toMajor(listing.price, decimals);
  return given({ productId, title, price, quantity, imageLink, link, replaces });
}

function offerPrice({ amount, was }: Price, { graph, decimals }: Situation): OfferPrice {
  const price = { amount: toMajor(amount, decimals), currency: graph.facts.currency };
  if (was === undefined) return price;
  return { ...price, was: toMajor(was, decimals), saving: toMajor((was - amount) as Money, decimals) };
}
