import { type OfferRequest, onceText, type Promised, promise, type Terms } from "@basketwise/core";
import { digest } from "../text/digest.ts";
import { digestsOf, subjectsOf } from "./subjects.ts";

/** Who promises what, and when. */
export interface PromiseToOptions extends Pick<Promised, "store" | "by"> {
  /** The id of the offer. */
  readonly offerId: string;
  readonly terms: Terms;
  /** The moment of the decision, milliseconds since the epoch. */
  readonly at: number;
}

/**
 * The promise to who asked: the customer who consents, else their visit, else anybody. What somebody can redeem once is
 * named after them and what they did, so that asking again promises nothing again; to who is not known it can't be.
 */
export async function promiseTo(
  request: OfferRequest,
  { offerId, terms, store, by, at }: PromiseToOptions,
): Promise<Promised> {
  const [subject] = await digestsOf(store, subjectsOf(asVisitor(request)).slice(0, 1));
  const promised = promise(terms, { id: offerId, store, by, at, ...(subject !== undefined && { subject }) });
  if (!promised.once || subject === undefined) return promised;
  return { ...promised, id: await digest(onceText(terms, { store, subject, cart: request.cart, at })) };
}

/** Who does not consent is a visitor, whatever id the page knows. */
function asVisitor({ customer, session }: OfferRequest): Pick<OfferRequest, "customer" | "session"> {
  return { ...(customer && customer.consent !== false && { customer }), ...(session && { session }) };
}
