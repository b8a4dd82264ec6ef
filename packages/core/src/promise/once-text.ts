import type { Terms } from "../model/promised.ts";
import type { Cart } from "../model/request.ts";
import { dayBefore } from "../model/time.ts";

/** What tells one promise that is redeemed once from another. */
export interface OnceOptions {
  readonly store: string;
  /** The digest of the subject. */
  readonly subject: string;
  readonly cart?: Cart | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * What the id of a promise that is redeemed once is a digest of, so that whoever loads a page again gets the same promise
 * again. A trial is one for each plan; a reward is one for each basket and day (UTC).
 */
export function onceText(terms: Terms, { store, subject, cart, at }: OnceOptions): string {
  const { technique, products, code, gift, percent, trialDays } = terms;
  const ids = products.map(({ productId }) => productId);
  if (trialDays !== undefined) return JSON.stringify([store, subject, technique, ids]);
  const lines = (cart?.lines ?? []).map(({ productId, quantity = 1 }) => `${quantity} ${productId}`).sort();
  const day = dayBefore(0, at);
  return JSON.stringify([store, subject, technique, [code, gift, percent], lines, day]);
}
