import type { OfferResponse } from "@basketwise/core";
import { isLike, isText, maybe } from "./is-like.ts";

const isScalar = (value: unknown) => typeof value !== "object";
const text = maybe(isText);
const number = Number.isFinite;

const product = { productId: isText, title: isText, price: number };
const reason = {
  code: isText,
  text: isText,
  evidence: (value: unknown) =>
    isLike(value, {}) &&
    Object.values(value as object).every((fact) => isScalar(fact) || isLike(fact, [isText])),
};

/** An answer with all that a page goes through, in shapes that it shows without a throw. */
const responseIn = (currency: string | undefined) =>
  ({
    requestId: isText,
    placement: isText,
    used: [isText],
    offers: [
      {
        id: isText,
        technique: isText,
        products: [{ ...product, quantity: number, link: text, imageLink: text }],
        price: {
          amount: number,
          // One that `Intl` can format, because it throws at any other.
          currency: (value: unknown) =>
            currency ? value === currency : isText(value) && /^[a-z]{3}$/i.test(value),
          was: maybe(number),
          saving: maybe(number),
        },
        reasons: [reason],
        compare: maybe([{ feature: isText, from: isScalar, to: isScalar }]),
        story: maybe({ text: isText, link: text }),
        companion: maybe({ ...product, reasons: [reason] }),
        trialDays: maybe(number),
        partner: text,
        code: text,
        gift: text,
        expiresAt: text,
        disclosure: text,
        token: text,
      },
    ],
    guides: [{ title: isText, link: isText }],
    required: [product],
    later: [{ technique: isText, productId: isText, reason }],
  }) as const;

/**
 * Whether a value is a list of so many answers, their prices in the currency where one is given: a proxy may answer
 * anything. What is not known here may be there too: a later version answers more.
 */
export function areResponses(
  value: unknown,
  count: number,
  currency: string | undefined,
): value is OfferResponse[] {
  return isLike(value, [responseIn(currency)]) && (value as unknown[]).length === count;
}
