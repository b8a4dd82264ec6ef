import { languageFor } from "../explain/language.ts";
import { type Money, toMajor } from "../model/money.ts";
import type {
  Companion,
  Offer,
  OfferedProduct,
  OfferPrice,
  Reason,
  SpokenReason,
} from "../model/response.ts";
import { earlierPriceOf, priceOfPieces } from "../situation/prices.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Piece } from "../techniques/shape.ts";
import type { Playbook } from "./playbook.ts";
import type { Chosen } from "./select.ts";

/** Puts reasons into the request's language. */
export type Speak = (reason: Reason) => SpokenReason;

/** The speaker for a situation: the request's locale, else the policy's. */
export function speaker({ request, policy, graph }: Situation, { languages }: Playbook): Speak {
  const locale = request.locale ?? policy.locale;
  const language = languageFor(locale, languages);
  // A sentence in a language that was fallen back to has that language's numbers too.
  const spoken = locale.toLowerCase().startsWith(language.code) ? locale : language.code;
  return ({ code, evidence }) => {
    return {
      code,
      text: language.say({ code, evidence }, { locale: spoken, currency: graph.facts.currency }),
      evidence,
    };
  };
}

/** The offer that a chosen candidate becomes. */
export function offerOf(
  chosen: Chosen,
  id: string,
  situation: Situation,
  speak: Speak,
  companion?: Companion,
): Offer {
  const { technique, candidate } = chosen;
  const { reasons, compare, trialDays, code, gift } = technique.describe(candidate, situation);
  const pieces = candidate.pieces ?? [{ listing: candidate.listing, quantity: 1 }];
  const { partner, stories } = candidate.listing.product;
  const offer: Writable<Offer> = {
    id,
    technique: candidate.technique,
    products: pieces.map((piece) => offeredProduct(piece, situation)),
    price: priceOf(candidate, pieces, situation),
    reasons: reasons.map(speak),
  };
  const story = stories?.find(({ segment }) => situation.segments.has(segment));
  if (compare) offer.compare = compare;
  if (story) offer.story = { text: story.text, ...(story.link !== undefined && { link: story.link }) };
  if (companion) offer.companion = companion;
  if (trialDays !== undefined) offer.trialDays = trialDays;
  if (partner !== undefined) offer.partner = partner;
  if (code !== undefined) offer.code = code;
  if (gift !== undefined) offer.gift = gift;
  return offer;
}

/** While it is put together. */
type Writable<T> = { -readonly [K in keyof T]: T[K] };

function offeredProduct({ listing, quantity, replaces }: Piece, { decimals }: Situation): OfferedProduct {
  const { id, title, imageLink, link } = listing.product;
  const offered: Writable<OfferedProduct> = {
    productId: id,
    title,
    price: toMajor(listing.price, decimals),
    quantity,
  };
  if (imageLink !== undefined) offered.imageLink = imageLink;
  if (link !== undefined) offered.link = link;
  if (replaces !== undefined) offered.replaces = replaces;
  return offered;
}

/** A saving is shown against the lowest price of 30 days, or against the parts where the offer itself is the discount. */
function priceOf(candidate: Candidate, pieces: readonly Piece[], { graph, decimals }: Situation): OfferPrice {
  const today = priceOfPieces(pieces);
  const amount = candidate.ownPrice?.amount ?? today;
  const was = candidate.ownPrice ? candidate.ownPrice.was : earlierPriceOf(pieces, decimals);
  const price = { amount: toMajor(amount, decimals), currency: graph.facts.currency };
  if (was === undefined || was <= amount) return price;
  return { ...price, was: toMajor(was, decimals), saving: toMajor((was - amount) as Money, decimals) };
}
