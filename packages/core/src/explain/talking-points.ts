import type { LaterOffer, Offer, OfferResponse } from "../model/response.ts";
import type { Direction } from "./language.ts";
import { offerPoints } from "./talk/offer-points.ts";
import { sentence } from "./talk/sentence.ts";
import type { Talk } from "./talk/shape.ts";
import { type ProductOf, type Telling, tellingOf } from "./talk/telling.ts";
import { whyLater } from "./talk/why-later.ts";
import type { Voice } from "./voice.ts";

/** What to offer, and the sentences to say, in the order of saying them. */
export interface TalkedOffer {
  /** None where it is a thank-you for the next order. */
  readonly productIds: readonly string[];
  readonly title: string;
  readonly say: readonly string[];
}

/** What to keep for a better moment, and why this is not it. */
export interface KeptBack {
  readonly productId: string;
  readonly title: string;
  /** What will speak for it then. */
  readonly reason: string;
  readonly why: string;
}

/** What staff say to a customer here and now: what to offer and how to say it, benefits and not features. */
export interface TalkingPoints {
  /** The language spoken, BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** What has to be said before any offer: what the purchase does not work without. */
  readonly first: readonly string[];
  readonly offers: readonly TalkedOffer[];
  readonly keepBack: readonly KeptBack[];
  /** What to do where there is nothing to offer: guides, or a kind word. Empty where there is. */
  readonly instead: readonly string[];
}

/**
 * Talking points from an answer, in the words of its own reasons. An answer with `explain` also tells why what is kept
 * for later is not for now.
 */
export function talkingPoints(
  response: OfferResponse,
  voice: Voice<Talk>,
  productOf: ProductOf,
): TalkingPoints {
  const telling = tellingOf(voice, productOf);
  const { offers, required, later } = response;
  return {
    language: voice.language.code,
    direction: voice.language.direction,
    first: required.flatMap(({ title, price }) => telling.tell("required", { title, price })),
    offers: offers.map((offer) => talkedOffer(offer, telling)),
    keepBack: later.map((one) => keptBack(one, response, telling)),
    instead: offers.length > 0 ? [] : insteadOf(response, telling),
  };
}

function talkedOffer(offer: Offer, telling: Telling): TalkedOffer {
  const { products, code, gift } = offer;
  return {
    productIds: products.map(({ productId }) => productId),
    title: products.length > 0 ? telling.list(products.map(({ title }) => title)) : (gift ?? code ?? ""),
    say: offerPoints(offer, telling),
  };
}

function keptBack(later: LaterOffer, response: OfferResponse, telling: Telling): KeptBack {
  const { productId, reason } = later;
  return {
    productId,
    title: telling.productOf(productId)?.title ?? productId,
    reason: sentence(reason.text),
    why: whyLater(later, response, telling),
  };
}

function insteadOf({ guides }: OfferResponse, { tell }: Telling): string[] {
  if (guides.length === 0) return tell("nothing", {});
  return [...tell("help", {}), ...guides.flatMap(({ title, link }) => tell("guide", { title, link }))];
}
