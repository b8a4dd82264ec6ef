import {
  MOST_TOKEN_CHARACTERS,
  type Offer,
  type OfferRequest,
  type OfferResponse,
  type Promised,
  type Terms,
} from "@basketwise/core";
import type { SigningKey } from "./offer-keys.ts";
import { promiseTo } from "./promise-to.ts";
import { signPromise } from "./sign-promise.ts";
import type { Tokens } from "./tokens.ts";

/** Gives the offers that have terms their tokens; the answers stand in the order of their requests. Never rejects. */
export type SignOffers = (
  asked: readonly OfferRequest[],
  answers: readonly OfferResponse[],
  terms: ReadonlyMap<Offer, Terms>,
) => Promise<OfferResponse[]>;

/** Who promises, and when. */
export interface SignerOptions extends Pick<Promised, "by"> {
  /** The moment of the decision, milliseconds since the epoch. */
  readonly at: number;
  /** Whether one answer is for many: then nothing is promised that only one of them could redeem. */
  readonly shared?: boolean;
}

/** The signer of a store; undefined where it has no keys. */
export function offerSigner(tokens: Tokens, options: SignerOptions): SignOffers | undefined {
  const { store, keys, complain } = tokens;
  if (typeof keys === "string") return undefined;
  const { at, by, shared } = options;

  const signOne = async (
    offer: Offer,
    terms: Terms,
    request: OfferRequest,
    key: SigningKey,
  ): Promise<Offer> => {
    const promised = await promiseTo(request, { offerId: offer.id, terms, store, by, at });
    if (promised.once && shared) return offer;
    const token = await signPromise(promised, key);
    // Nobody would look at it: a set of hundreds of products has a price, and no token.
    if (token.length > MOST_TOKEN_CHARACTERS) return offer;
    return { ...offer, expiresAt: promised.expiresAt, token };
  };

  return async (asked, answers, terms) => {
    const signAll = async (answer: OfferResponse, request: OfferRequest | undefined, key: SigningKey) => {
      const offers = answer.offers.map((offer) => {
        const said = terms.get(offer);
        return said && request ? signOne(offer, said, request, key) : offer;
      });
      return { ...answer, offers: await Promise.all(offers) };
    };
    try {
      const key = await keys.signing(at);
      if (key === undefined) return [...answers];
      return await Promise.all(answers.map((answer, i) => signAll(answer, asked[i], key)));
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
      return [...answers];
    }
  };
}
