import type { Language } from "../explain/language.ts";
import { type Voice, voiceFor } from "../explain/voice.ts";
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
  const { technique, candidate, exploring } = chosen;
  const { reasons, compare, trialDays, code, gift } = technique.describe(candidate, situation);
  const pieces = candidate.pieces ?? [{ listing: candidate.listing, quantity: 1 }];
  // A thank-you is about no product: what is told of one would be about the main item.
  const product: Partial<Product> = pieces.length > 0 ? candidate.listing.product : {};
  const social = (reasons.length > 0 && parts.socialProof?.reasons(candidate, situation)) || [];
  const chance = exploring ? [{ code: "exploring" as const, evidence: exploring }] : [];
  const offer: Writable<Offer> = {
    id,
    technique: candidate.technique,
    products: pieces.map((piece) => offeredProduct(piece, situation)),
    price: offerPrice(priceWith(parts.ownPrices?.was, candidate, situation), situation),
    reasons: [...reasons, ...social, ...chance].map(speak),
  };
  // One by one: this is done for every offer, and to copy what is given takes twice as long.
  const story = parts.person?.story(product, situation.segments);
  if (exploring) offer.exploring = exploring;
  if (compare) offer.compare = compare;
  if (story) offer.story = story;
  if (companion) offer.companion = companion;
  if (trialDays !== undefined) offer.trialDays = trialDays;
  if (product.partner !== undefined) offer.partner = product.partner;
  if (code !== undefined) offer.code = code;
  if (gift !== undefined) offer.gift = gift;
  return offer;
}

/** While it is put together. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

function offeredProduct({ listing, quantity, replaces }: Piece, { decimals }: Situation): OfferedProduct {
  const { id, title, imageLink, link } = listing.product;
  const price = toMajor(listing.price, decimals);
  const offered: Writable<OfferedProduct> = { productId: id, title, price, quantity };
  if (imageLink !== undefined) offered.imageLink = imageLink;
  if (link !== undefined) offered.link = link;
  if (replaces !== undefined) offered.replaces = replaces;
  return offered;
}

function offerPrice({ amount, was }: Price, { graph, decimals }: Situation): OfferPrice {
  const price = { amount: toMajor(amount, decimals), currency: graph.facts.currency };
  if (was === undefined) return price;
  return { ...price, was: toMajor(was, decimals), saving: toMajor((was - amount) as Money, decimals) };
}
