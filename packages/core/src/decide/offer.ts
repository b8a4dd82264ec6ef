import { languageFor } from "../explain/language.ts";
import { type Money, times, toMajor, toMinor } from "../model/money.ts";
import type { Offer, OfferedProduct, OfferPrice, Reason, SpokenReason } from "../model/response.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Piece } from "../techniques/shape.ts";
import type { Playbook } from "./playbook.ts";
import type { Chosen } from "./select.ts";

/** Puts reasons into the request's language. */
export type Speak = (reason: Reason) => SpokenReason;

/** The speaker for a situation: the request's locale, else the policy's. */
export function speaker({ request, policy }: Situation, { languages }: Playbook): Speak {
  const locale = request.locale ?? policy.locale;
  const language = languageFor(locale, languages);
  // A sentence in a language that was fallen back to has that language's numbers too.
  const spoken = locale.toLowerCase().startsWith(language.code) ? locale : language.code;
  return ({ code, evidence }) => {
    return {
      code,
      text: language.say({ code, evidence }, { locale: spoken, currency: policy.currency }),
      evidence,
    };
  };
}

/** The offer that a chosen candidate becomes. */
export function offerOf(
  { technique, candidate }: Chosen,
  id: string,
  situation: Situation,
  speak: Speak,
): Offer {
  const { reasons, ...details } = technique.describe(candidate, situation);
  const pieces = candidate.pieces ?? [{ listing: candidate.listing, quantity: 1 }];
  const { partner, stories } = candidate.listing.product;
  const story = stories?.find(({ segment }) => situation.request.customer?.segments?.includes(segment));
  return {
    id,
    technique: candidate.technique,
    products: pieces.map((piece) => offeredProduct(piece, situation)),
    price: priceOf(candidate, pieces, situation),
    reasons: reasons.map(speak),
    ...details,
    ...(story && { story: { text: story.text, ...(story.link !== undefined && { link: story.link }) } }),
    ...(partner !== undefined && { partner }),
  };
}

function offeredProduct({ listing, quantity, replaces }: Piece, { decimals }: Situation): OfferedProduct {
  const { id, title, imageLink, link } = listing.product;
  return {
    productId: id,
    title,
    price: toMajor(listing.price, decimals),
    quantity,
    ...(imageLink !== undefined && { imageLink }),
    ...(link !== undefined && { link }),
    ...(replaces !== undefined && { replaces }),
  };
}

/** A saving is shown against the lowest price of 30 days, or against the parts where the offer itself is the discount. */
function priceOf(
  candidate: Candidate,
  pieces: readonly Piece[],
  { policy, decimals }: Situation,
): OfferPrice {
  const today = sumOf(pieces, ({ listing }) => listing.price);
  const amount = candidate.ownPrice?.amount ?? today;
  const was = candidate.ownPrice?.was ?? earlierPrice(pieces, decimals);
  const price = { amount: toMajor(amount, decimals), currency: policy.currency };
  if (was === undefined || was <= amount) return price;
  return { ...price, was: toMajor(was, decimals), saving: toMajor((was - amount) as Money, decimals) };
}

function earlierPrice(pieces: readonly Piece[], decimals: number): Money | undefined {
  const known = pieces.some(({ listing }) => listing.product.lowestPrice30Days !== undefined);
  if (!known) return undefined;
  return sumOf(pieces, ({ listing }) => {
    const { lowestPrice30Days } = listing.product;
    return lowestPrice30Days === undefined ? listing.price : toMinor(lowestPrice30Days, decimals);
  });
}

function sumOf(pieces: readonly Piece[], price: (piece: Piece) => Money): Money {
  return pieces.reduce((total, piece) => total + times(price(piece), piece.quantity), 0) as Money;
}
